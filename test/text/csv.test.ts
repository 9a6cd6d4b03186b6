import { csvFile } from '../../src/text/csv';

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

	it('has all rows in order, however many they are', () => {
		const rows = Array.from({ length: 2500 }, (_, index) => [String(index), null]);
		const lines = table(rows).split('\r\n');
		expect(lines).toHaveLength(2502);
		expect(lines.slice(999, 1003)).toEqual(['"998",', '"999",', '"1000",', '"1001",']);
	});
});
