import { isDeepStrictEqual } from 'node:util';
import type { FastifyRequest } from 'fastify';
import { markChanged } from './log.mts';

/** Sets values of a record; the request only counts as a change if one of them is different. */
export function change<T extends object>(request: FastifyRequest, record: T, values: Partial<T>): void {
	if (isDeepStrictEqual({ ...record, ...values }, record)) return;
	Object.assign(record, values);
	markChanged(request);
}
