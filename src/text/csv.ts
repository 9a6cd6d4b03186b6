import { csvCell } from './spreadsheet-cell';

/** Tells Excel that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as a CSV file (RFC 4180) that spreadsheets open without running formulas. Null is an empty cell. */
export function csvText(
	header: readonly string[],
	rows: ReadonlyArray<ReadonlyArray<string | number | null>>,
): string {
	const line = (cells: ReadonlyArray<string | number | null>) =>
		cells.map((cell) => (cell === null ? '' : csvCell(String(cell)))).join(',');
	return `${BYTE_ORDER_MARK}${[header, ...rows].map(line).join('\r\n')}\r\n`;
}
