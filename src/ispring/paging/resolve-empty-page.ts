import { IncompleteListError } from '../../errors';

export interface Page {
	/** What it was asked by; undefined for the first. */
	token: string | undefined;
	rows: unknown[];
	/** Asks for the one after it; '' at the end. */
	next: string;
	/** How many rows the whole list has, where the page says so. */
	total?: number;
}

export interface PageContext {
	/** The last page that had rows; undefined when none had. */
	previous: Page | undefined;
	fetchPage: (token: string | undefined, size?: number) => Promise<Page>;
	/** Whether a row came before. */
	isSeen: (row: unknown) => boolean;
	/** The name of the list, for the error. */
	key: string;
}

/**
 * What follows where a page was empty although the one before it said that there is more
 * (docs/apis/ispring-learn.md#paging). An account that is missing from a list looks like one that does not exist, so
 * emptiness is not believed at once:
 *
 * 1. The page is asked for again.
 * 2. The page before is asked for less its last row. The page after that one has to begin with this row: whatever comes
 *    behind it was left out, and if nothing does, the list really is at its end.
 *
 * @returns the page to go on with: the empty one when nothing was left out
 * @throws IncompleteListError when the last row does not come again either
 */
export async function resolveEmptyPage(
	empty: Page,
	{ previous: before, fetchPage: ask, isSeen: isKnown, key }: PageContext,
): Promise<Page> {
	const again = await ask(empty.token);
	if (again.rows.length > 0) return again;
	// A page of one row cannot be asked for less; where nothing is announced behind it, it was the last.
	if (before?.rows.length === 1 && again.next === '') return again;
	if (before !== undefined && before.rows.length > 1) {
		const shorter = await ask(before.token, before.rows.length - 1);
		const rest = shorter.next === '' ? undefined : await ask(shorter.next);
		if (rest?.rows.some((row) => !isKnown(row))) return rest;
		if (rest !== undefined && rest.rows.length > 0) return again;
	}
	throw new IncompleteListError(
		`The list ${key} of iSpring Learn has an empty page where it had announced more.`,
	);
}
