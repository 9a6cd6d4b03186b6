import { toDisplayText } from './display-text';

/** What a formula starts with, in any width: a Japanese Excel accepts full-width signs too. */
const FORMULA_SIGNS = '=+\\-@\u2212';

/** Some spreadsheets drop leading quotes, so the sign after them starts the cell. */
const FORMULA = new RegExp(`^[\\s"']*[${FORMULA_SIGNS}]`, 'u');

/**
 * A text as one cell of a tab-separated table that people open in a spreadsheet. It stays in its cell and stays text: a
 * leading apostrophe prevents a formula.
 *
 * A quote at the start would open a quoted cell that swallows tabs and lines up to the next quote, so such a cell is
 * quoted as a whole (RFC 4180, 2.7). Inside a cell a quote has no meaning.
 */
export function spreadsheetCell(text: string): string {
	const line = toDisplayText(text);
	const cell = FORMULA.test(line.normalize('NFKC')) ? `'${line}` : line;
	return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
