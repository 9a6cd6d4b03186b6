import { z } from 'zod/v3';
import { MissingIdError } from '../errors';
import { idShape, unwrap } from './shapes';

/**
 * The ID of something just created: a bare JSON string, or an object such as `{"userId": "..."}`
 * (docs/apis/ispring-learn.md#headers).
 *
 * @param request the request as errors show it
 * @param key the name of the ID in an object
 * @throws MissingIdError when there is none, although the creation succeeded
 */
export function readCreatedId(json: unknown, request: string, key: string): string {
	const inner = z.object({ response: idShape }).safeParse(json).data?.response ?? unwrap(json);
	const id = z
		.union([idShape, z.object({ [key]: idShape }).transform((body) => body[key])])
		.safeParse(inner).data;
	if (id === undefined) throw new MissingIdError('iSpring Learn', request, key);
	return id;
}
