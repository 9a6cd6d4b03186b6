import { csvCell } from './spreadsheet-cell';

/** Tells Excel that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A file of hundreds of thousands of rows is never there as texts and as bytes at once. */
const ROWS_PER_CHUNK = 1000;

type Cell = string | number | null;

/**
 * A table as a CSV file (RFC 4180, UTF-8) that spreadsheets open without running formulas. Null is an empty cell.
 *
 * @param rows one by one, because a table may have hundreds of thousands
 */
export function csvFile(header: readonly string[], rows: Iterable<readonly Cell[]>): Buffer {
	const chunks: Buffer[] = [];
	let lines = [`${BYTE_ORDER_MARK}${lineOf(header)}`];
	for (const row of rows) {
		lines.push(lineOf(row));
		if (lines.length < ROWS_PER_CHUNK) continue;
		chunks.push(bytesOf(lines));
		lines = [];
	}
	chunks.push(bytesOf(lines));
	return Buffer.concat(chunks);
}

function bytesOf(lines: readonly string[]): Buffer {
	return Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
}

/** Joined and not added up: that takes a quarter of the time. */
function lineOf(cells: readonly Cell[]): string {
	return cells.map((cell) => (cell === null ? '' : csvCell(String(cell)))).join(',');
}
