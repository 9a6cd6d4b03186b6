import { IncompleteListError } from '../errors';

/** Pages may repeat rows while data changes, or be empty; this many in a row without anything new are a loop. */
const MAX_STALE_PAGES = 3;

/** Far more than any account has, and still an end; a total that is told can only be less. */
const MAX_ROWS = 2_000_000;
const MAX_PAGES = 10_000;

/** Who is added while a list is read counts, too: this much more than the total may come. */
const ROOM_FACTOR = 2;
const ROOM_ROWS = 1_000;

export interface PageGuard {
	/** How many different rows have come. */
	readonly distinct: number;
	/** Whether a row with this ID has come. */
	has(id: unknown): boolean;
	/**
	 * Looks at one more page.
	 *
	 * @param page.next what the page after it is asked by; undefined where pages are counted
	 * @param page.total how many rows there are, as this page says
	 * @throws IncompleteListError when another page is to follow, and the list has no end
	 */
	check(page: { ids: readonly unknown[]; isLast: boolean; next?: string; total?: number }): void;
}

/**
 * Sees to it that the reading of a paged list ends, whatever the pages say: also when they turn in a circle, or when
 * each brings something new for ever.
 *
 * @param list as errors name it: `The list of active employees in BambooHR`
 */
export function createPageGuard(list: string): PageGuard {
	const ids = new Set<unknown>();
	const seenCursors = new Set<string>();
	let pages = 0;
	let stalePages = 0;
	return {
		get distinct() {
			return ids.size;
		},
		has: (id) => ids.has(id),
		check(page) {
			const knownBefore = ids.size;
			page.ids.forEach((id) => ids.add(id));
			pages += 1;
			stalePages = ids.size === knownBefore ? stalePages + 1 : 0;
			if (page.isLast) return;
			if (stalePages >= MAX_STALE_PAGES || (page.next !== undefined && seenCursors.has(page.next))) {
				throw new IncompleteListError(`${list} does not end: its pages turn in a circle.`);
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
		`${list} does not end: ${rows}${expected} entries came, and more are announced.`,
		'Nothing was written. Run again; if it stays, report it to the support of the system.',
	);
}
