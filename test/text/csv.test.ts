import { createCsv } from '../../src/text/csv';

function csvFile(header: readonly string[], rows: Iterable<Array<string | number | null>>): Buffer {
	const csv = createCsv(header);
	for (const row of rows) csv.add(row);
	return csv.end();
}

const table = (rows: Iterable<Array<string | number | null>>, header = ['name', 'score']) =>
	csvFile(header, rows).toString();

describe('A CSV file', () => {
	it('begins with a byte order mark, separates by commas, and ends each line with CR and LF', () => {
		expect(csvFile(['name'], []).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
		expect(table([['Ann', 90]])).toBe('\uFEFF"name","score"\r\n"Ann","90"\r\n');
	});

	it('leaves a cell empty where there is nothing', () => {
		expect(table([[null, 0]])).toBe('\uFEFF"name","score"\r\n,"0"\r\n');
	});

	it.each([
		['=1+1', `"'=1+1"`],
		['-2', `"'-2"`],
		['\t=1+1', `"'=1+1"`],
		['=HYPERLINK("http://example.com")', `"'=HYPERLINK(""http://example.com"")"`],
		['He said "no"', '"He said ""no"""'],
		['Safety, part 2', '"Safety, part 2"'],
		['Safety;=1+1', `"Safety;'=1+1"`],
		['two\r\nlines', '"two lines"'],
		['Größe Ω', '"Größe Ω"'],
	])('keeps %j in its cell, and runs no formula', (text, cell) => {
		expect(table([[text]], ['name'])).toBe(`\uFEFF"name"\r\n${cell}\r\n`);
	});

	it('writes a cell like the one above it as the same cell, and a cell that differs as itself', () => {
		const rows = [
			['=1', 1],
			['=1', '1'],
			['=2', null],
			['=2', null],
			[null, 1],
		];
		expect(table(rows).split('\r\n').slice(1, 6)).toEqual([
			`"'=1","1"`,
			`"'=1","1"`,
			`"'=2",`,
			`"'=2",`,
			`,"1"`,
		]);
	});

	it('has all rows in order, however many they are', () => {
		const rows = Array.from({ length: 2500 }, (_, index) => [String(index), null]);
		const lines = table(rows).split('\r\n');
		expect(lines).toHaveLength(2502);
		expect(lines.slice(999, 1003)).toEqual(['"998",', '"999",', '"1000",', '"1001",']);
	});
});
