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
	const cell = withoutFormula(toDisplayText(text));
	return cell.startsWith('"') ? quoted(cell) : cell;
}

/** Most cells of a large table. Nothing in them has a meaning to a spreadsheet, and all of it is visible. */
const PLAIN = /^[A-Za-z0-9](?:(?:[ !#-:<-~]|; [A-Za-z])*[!#-:<-~])?$/;

/** A cell of a table with commas that holds a formula where semicolons separate cells, or after a tab. */
const FORMULA_INSIDE = new RegExp(`([;\\t])(?=[\\s"']*[${FORMULA_SIGNS}])`, 'gu');

/**
 * A text as one cell of a CSV file (RFC 4180), always in quotes. A spreadsheet that separates cells at semicolons ignores
 * quotes in the middle of what it takes for a cell: what would begin a cell there begins with an apostrophe, too.
 */
export function csvCell(text: string): string {
	if (PLAIN.test(text)) return `"${text}"`;
	return quoted(withoutFormula(toDisplayText(text)).replace(FORMULA_INSIDE, "$1'"));
}

function withoutFormula(line: string): string {
	return FORMULA.test(line.normalize('NFKC')) ? `'${line}` : line;
}

function quoted(cell: string): string {
	return `"${cell.replaceAll('"', '""')}"`;
}
