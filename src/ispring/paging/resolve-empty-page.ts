import { IncompleteListError } from '../../errors';

export interface Page {
	/** The token that requested it; undefined for the first page. */
	token: string | undefined;
	rows: unknown[];
	/** The token of the next page; '' at the end. */
	next: string;
	/** The number of rows in the whole list, if the page says so. */
	total?: number;
}

export interface PageContext {
	/** The last page with rows; undefined when there was none. */
	previous: Page | undefined;
	fetchPage: (token: string | undefined, size?: number) => Promise<Page>;
	/** Whether a row was on an earlier page. */
	isSeen: (row: unknown) => boolean;
	/** The name of the array in the response, for the error. */
	key: string;
}

/**
 * Verifies an empty page that the page before it had announced (docs/apis/ispring-learn.md#paging). A user who is missing
 * from a list looks like one who does not exist, so the end of the list is checked:
 *
 * 1. The page is requested again.
 * 2. The previous page is requested without its last row. The page after that must start with this row: any row after it
 *    was left out, and if there is none, the list has really ended.
 *
 * @returns the page to continue with: the empty one when nothing was left out
 * @throws IncompleteListError when the last row does not come again either
 */
export async function resolveEmptyPage(
	empty: Page,
	{ previous, fetchPage, isSeen, key }: PageContext,
): Promise<Page> {
	const again = await fetchPage(empty.token);
	if (again.rows.length > 0) return again;
	// A page of one row cannot be shortened; if it announces nothing more, it was the last.
	if (previous?.rows.length === 1 && again.next === '') return again;
	if (previous !== undefined && previous.rows.length > 1) {
		const shorter = await fetchPage(previous.token, previous.rows.length - 1);
		const rest = shorter.next === '' ? undefined : await fetchPage(shorter.next);
		if (rest?.rows.some((row) => !isSeen(row))) return rest;
		if (rest !== undefined && rest.rows.length > 0) return again;
	}
	throw new IncompleteListError(
		`The list ${key} of iSpring Learn has an empty page although it announced more rows.`,
	);
}
