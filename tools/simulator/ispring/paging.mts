import { oneOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import { ApiError, wrong } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';

const DEFAULT_SIZE = 1000;

/**
 * A page of a list that is sorted by id; the token is the last id of the previous page, in base64.
 *
 * @throws ApiError for an invalid page size or token
 */
export function pageOf<T>(
	sim: ISpringSimulator,
	query: Query,
	items: readonly T[],
	idOf: (item: T) => string,
): { items: T[]; nextPageToken: string | undefined } {
	const asked = oneOf(query, 'pageSize');
	refuseSlow(sim, asked === undefined ? DEFAULT_SIZE : Number(asked));
	const size = Math.min(asked === undefined ? DEFAULT_SIZE : Number(asked), sim.quirks.maxPageSize);
	if (!Number.isInteger(size) || size < 1) throw wrong('pageSize');
	const token = oneOf(query, 'pageToken') || undefined;
	const after = token === undefined ? '' : Buffer.from(token, 'base64').toString('utf8');
	if (token !== undefined && !/^[0-9a-f-]{36}$/.test(after)) throw wrong('pageToken');
	// Sorted last, because a list may have hundreds of thousands of rows.
	const rest = items.filter((item) => idOf(item) > after).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
	const page = rest.slice(0, size);
	const last = page.at(-1);
	if (sim.quirks.repeatPageToken && token !== undefined) return { items: page, nextPageToken: token };
	const hasMore = rest.length > size && last !== undefined;
	return { items: page, nextPageToken: hasMore ? Buffer.from(idOf(last)).toString('base64') : undefined };
}

/** @throws ApiError 504 for a page that takes too long */
export function refuseSlow(sim: ISpringSimulator, size: number): void {
	if (size > sim.quirks.slowAbove) throw new ApiError(504, 'Gateway Time-out');
}
