import fc from 'fast-check';
import { csvCell, spreadsheetCell } from '../../src/text/spreadsheet-cell';

describe('A spreadsheet cell', () => {
	it.each(['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '−'])(
		'is not a formula when it begins with %s',
		(sign) => {
			for (const before of [
				'',
				' ',
				'\t',
				'\r',
				'\n',
				'\u00A0',
				'\u3000',
				'\u200B',
				'\u202E',
				'\uFEFF',
				"'",
				'"',
				'" ',
				'"\u200B"',
			]) {
				expect(spreadsheetCell(`${before}${sign}1+41`)).toMatch(/^'/);
			}
		},
	);

	it.each([
		['Ava Exemplar', 'Ava Exemplar'],
		['R&D = fun', 'R&D = fun'],
		['ava-maria@example.com', 'ava-maria@example.com'],
		['', ''],
		['Dwayne "Rocky" Doe', 'Dwayne "Rocky" Doe'],
		['a\r\nb\tc\u2028d', 'a b c d'],
		['"=1+41"', `'"=1+41"`],
		['"Ava" Exemplar', '"""Ava"" Exemplar"'],
		['"Ava Exemplar', '"""Ava Exemplar"'],
		['\u202E"Ava', '"""Ava"'],
	])('%j is written as %j', (text, cell) => {
		expect(spreadsheetCell(text)).toBe(cell);
	});

	it('stays in its cell and row, and is read back as displayed', () => {
		const part = fc.oneof(fc.constantFrom('"', '""', '=', '＝', ' ', '\t', '\n', '\u202E', "'"), fc.string());
		fc.assert(
			fc.property(
				fc.array(part).map((parts) => parts.join('')),
				(text) => {
					const table = ['before', spreadsheetCell(text), 'after'].join('\t');
					const cells = readLine(table);
					expect(cells).toHaveLength(3);
					expect(cells[1]).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/);
					expect([spreadsheetCell(text), cells[1]].join('')).not.toMatch(/[\r\n\t\u202E]/);
				},
			),
		);
	});
});

/** As RFC 4180 has it: a quoted cell only where the quote is its first character. */
function readLine(line: string): string[] {
	const cells = line.match(/(?<=^|\t)(?:"(?:[^"]|"")*"|[^"\t][^\t]*|)(?=\t|$)/g) ?? [];
	return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

describe('A cell of a CSV file', () => {
	it.each([
		['Ava Exemplar', '"Ava Exemplar"'],
		['=1+1', `"'=1+1"`],
		['a, "b"', '"a, ""b"""'],
		['x;=1+1', `"x;'=1+1"`],
		['x; "=1+1"', `"x;' ""=1+1"""`],
		['a;b', '"a;b"'],
		['', '""'],
	])('holds %j as %j', (text, cell) => {
		expect(csvCell(text)).toBe(cell);
	});
});
