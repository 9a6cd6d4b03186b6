import { z } from 'zod/v3';
import { IncompleteListError, UnexpectedAnswerError } from '../../errors';
import { createPageGuard } from '../../http/page-guard';
import type { Transport } from '../../http/types';
import { askForPage } from '../paging/ask-for-page';
import { rowsOf } from '../paging/rows-of';
import type { UserQuery } from './user-pages';

/** Under this address on every host, whatever prefix the others have (docs/apis/ispring-learn.md#user-search). */
const PATH = '/api/v2/user/list';

const totalShape = z.object({ totalUsersNumber: z.coerce.number().int().positive() });
const idShape = z.object({ userId: z.string() });

/**
 * Hands over the accounts of the older list (docs/apis/ispring-learn.md#user-search), which has numbered pages. It ends
 * with the page that completes the total, or, where none is told, with one that brings nobody new: a short page may be
 * one that the account has cut.
 *
 * @throws IncompleteListError when fewer come than the list says that it has
 */
export async function forEachOlderUserPage(
	transport: Transport,
	{ userIds, ...query }: UserQuery,
	take: (page: readonly unknown[]) => boolean | void,
): Promise<void> {
	const wanted = userIds && new Set(userIds.map((id) => id.toLowerCase()));
	const filters = Object.fromEntries(Object.entries(query).filter(([, values]) => values !== undefined));
	const newGuard = () => createPageGuard('The list of users of iSpring Learn');
	let guard = newGuard();
	let pageSize: number | undefined;
	for (let page = 1; ; page += 1) {
		const json = await askForPage(transport, (size) => {
			// With another size, pages of the same number hold others: what came is read once more.
			if (size !== pageSize && page > 1) [page, guard] = [1, newGuard()];
			pageSize = size;
			return { method: 'POST', path: PATH, body: { ...filters, page, pageSize }, readOnly: true };
		});
		const isUnfiltered = Object.keys(filters).length === 0;
		const rows = rowsOf(json, 'userProfiles', { idKey: 'userId', isStrict: isUnfiltered && page === 1 });
		if (rows === undefined) {
			throw new UnexpectedAnswerError(
				'iSpring Learn',
				`POST ${PATH}`,
				'it has no list called userProfiles that can be read',
			);
		}
		const total = totalShape.safeParse(json).data?.totalUsersNumber;
		const before = guard.distinct;
		const ids = rows.map((row) => idShape.safeParse(row).data?.userId ?? row);
		const isNew = ids.some((id) => !guard.has(id));
		const isEnough = take(rows.filter((row) => !wanted || isOneOf(wanted, row))) === true;
		const seen = before + new Set(ids.filter((id) => !guard.has(id))).size;
		const isLast = isEnough || !isNew || (total !== undefined && seen >= total);
		guard.pass({ ids, isLast, ...(total === undefined ? {} : { total }) });
		if (isLast && !isEnough && total !== undefined && seen < total) {
			throw new IncompleteListError(
				`The list of users of iSpring Learn has ${total}, and only ${seen} came.`,
			);
		}
		if (isLast) return;
	}
}

function isOneOf(wanted: ReadonlySet<string>, row: unknown): boolean {
	return wanted.has(idShape.safeParse(row).data?.userId.toLowerCase() ?? '');
}
