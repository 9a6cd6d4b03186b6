import { z } from 'zod/v3';
import { MissingIdError } from '../errors';
import { idShape, unwrap } from './shapes';

/**
 * The id of something just made: a bare JSON string, or an object such as `{"userId": "..."}`
 * (docs/apis/ispring-learn.md#headers).
 *
 * @throws MissingIdError when there is none; the thing has been made all the same
 */
export function readCreatedId(json: unknown, request: string, key: string): string {
	const inner = z.object({ response: idShape }).safeParse(json).data?.response ?? unwrap(json);
	const id = z
		.union([idShape, z.object({ [key]: idShape }).transform((body) => body[key])])
		.safeParse(inner).data;
	if (id === undefined) throw new MissingIdError('iSpring Learn', request, key);
	return id;
}
