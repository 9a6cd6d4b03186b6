import { toDisplayText } from './display-text';

/** What a formula begins with, in any width: a Japanese Excel takes the full-width signs too. */
const FORMULA_SIGNS = '=+\\-@\u2212';

/** Quotes in front of it are not kept by every spreadsheet, and then the sign is what the cell begins with. */
const FORMULA = new RegExp(`^[\\s"']*[${FORMULA_SIGNS}]`, 'u');

/**
 * A text as one cell of a table that people open in a spreadsheet, its columns separated by tabs. It stays in its cell,
 * and is a text there: an apostrophe in front keeps it from being a formula.
 *
 * A quote at the beginning would open a quoted cell that swallows tabs and lines up to the next quote, so such a cell
 * is quoted as a whole (RFC 4180, 2.7). Within a cell a quote is a sign like any other.
 */
export function spreadsheetCell(text: string): string {
	const line = toDisplayText(text);
	const cell = FORMULA.test(line.normalize('NFKC')) ? `'${line}` : line;
	return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
