import { z } from 'zod/v3';
import { IncompleteListError, UnexpectedResponseError } from '../../errors';
import { createPageGuard } from '../../http/page-guard';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { fetchPage } from '../paging/fetch-page';
import { idKey } from '../same-id';
import { extractRows } from '../paging/extract-rows';
import type { UserQuery } from './UserQuery';

/** This path is the same on every host, whatever prefix the others have (docs/apis/ispring-learn.md#user-search). */
const PATH = '/api/v2/user/list';

const totalShape = z.object({ totalUsersNumber: z.coerce.number().int().positive() });
const idShape = z.object({ userId: z.string() });

/** The older list also searches by profile fields. */
export interface OlderUserQuery extends UserQuery {
	profileFields?: ReadonlyArray<{ name: string; values: readonly string[] }>;
}

/**
 * Reads the older list of users page by page (docs/apis/ispring-learn.md#user-search), whose pages are numbered. It ends
 * with the page that completes the total or, without a total, with a page that has no new user: a short page is not
 * necessarily the last.
 *
 * @param onPage called with the rows of each page; return true to stop reading
 * @throws IncompleteListError when the list is shorter than it says; UnexpectedResponseError for an unknown format
 */
export async function forEachOlderUserPage(
	transport: Transport,
	{ userIds, ...query }: OlderUserQuery,
	onPage: (page: readonly unknown[]) => boolean | void,
): Promise<void> {
	const wanted = userIds && new Set(userIds.map(idKey));
	const filters = Object.fromEntries(Object.entries(query).filter(([, values]) => values !== undefined));
	const newGuard = () => createPageGuard('The list of users of iSpring Learn');
	let guard = newGuard();
	let pageSize: number | undefined;
	for (let page = 1; ; page += 1) {
		const json = await fetchPage(transport, (size) => {
			// With another page size the numbers mean other pages, so reading starts over.
			if (size !== pageSize && page > 1) [page, guard] = [1, newGuard()];
			pageSize = size;
			return { method: 'POST', path: PATH, body: { ...filters, page, pageSize }, readOnly: true };
		});
		const isUnfiltered = Object.keys(filters).length === 0;
		const rows = extractRows(json, 'userProfiles', { idKey: 'userId', isStrict: isUnfiltered && page === 1 });
		if (rows === undefined) {
			throw new UnexpectedResponseError(
				'iSpring Learn',
				`POST ${PATH}`,
				'it has no readable list called userProfiles',
			);
		}
		const total = totalShape.safeParse(json).data?.totalUsersNumber;
		const before = guard.distinct;
		const ids = rows.map((row) => readAs(idShape, row)?.userId ?? row);
		const isNew = ids.some((id) => !guard.has(id));
		const isEnough = onPage(rows.filter((row) => !wanted || isOneOf(wanted, row))) === true;
		const seen = before + new Set(ids.filter((id) => !guard.has(id))).size;
		const isLast = isEnough || !isNew || (total !== undefined && seen >= total);
		guard.check({ ids, isLast, ...(total === undefined ? {} : { total }) });
		if (isLast && !isEnough && total !== undefined && seen < total) {
			throw new IncompleteListError(
				`The list of users of iSpring Learn should have ${total} entries, but only ${seen} were received.`,
			);
		}
		if (isLast) return;
	}
}

function isOneOf(wanted: ReadonlySet<string>, row: unknown): boolean {
	return wanted.has(idKey(readAs(idShape, row)?.userId ?? ''));
}
