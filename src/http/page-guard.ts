import { IncompleteListError } from '../errors';

/** Pages may repeat rows while data changes, or be empty; this many in a row without a new row are a loop. */
const MAX_STALE_PAGES = 3;

/** Far more than any account has, yet finite. A total that the system reports lowers the limit. */
const MAX_ROWS = 2_000_000;
const MAX_PAGES = 10_000;

/** Rows may be added while a list is read, so this many more than the total are accepted. */
const ROOM_FACTOR = 2;
const ROOM_ROWS = 1_000;

export interface PageGuard {
	/** The number of different rows so far. */
	readonly distinct: number;
	/** How many rows came again. */
	readonly repeated: number;
	/** Whether a row with this ID has been seen. */
	has(id: unknown): boolean;
	/**
	 * Checks one more page.
	 *
	 * @param page.next the cursor of the next page; undefined when pages are numbered
	 * @param page.total the number of rows in the whole list, as reported by this page
	 * @throws IncompleteListError when the list does not end although another page should follow
	 */
	check(page: { ids: readonly unknown[]; isLast: boolean; next?: string; total?: number }): void;
}

/**
 * Makes sure that reading a paged list ends, even if its pages form a loop or bring new rows forever.
 *
 * @param list the list as errors name it: `The list of active employees in BambooHR`
 */
export function createPageGuard(list: string): PageGuard {
	const ids = new Set<unknown>();
	const seenCursors = new Set<string>();
	let rows = 0;
	let pages = 0;
	let stalePages = 0;
	return {
		get distinct() {
			return ids.size;
		},
		get repeated() {
			return rows - ids.size;
		},
		has: (id) => ids.has(id),
		check(page) {
			const knownBefore = ids.size;
			for (const id of page.ids) ids.add(id);
			rows += page.ids.length;
			pages += 1;
			stalePages = ids.size === knownBefore ? stalePages + 1 : 0;
			if (page.isLast) return;
			if (stalePages >= MAX_STALE_PAGES || (page.next !== undefined && seenCursors.has(page.next))) {
				throw new IncompleteListError(`${list} does not end: its pages form a loop.`);
			}
			if (page.next !== undefined) seenCursors.add(page.next);
			const mostRows = Math.min(MAX_ROWS, (page.total ?? Infinity) * ROOM_FACTOR + ROOM_ROWS);
			if (ids.size > mostRows || pages >= Math.min(MAX_PAGES, mostRows))
				throw endlessListError(list, ids.size, page.total);
		},
	};
}

function endlessListError(list: string, rows: number, total: number | undefined): IncompleteListError {
	const expected = total === undefined ? '' : ` of ${total}`;
	return new IncompleteListError(
		`${list} does not end: ${rows}${expected} entries were received, and more are announced.`,
		"Nothing was written. Run again; if the error persists, contact that system's support.",
	);
}
