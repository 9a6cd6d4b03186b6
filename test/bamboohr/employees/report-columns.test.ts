import { findColumns } from '../../../src/bamboohr/employees/report-columns';

const columnOf = (keys: string[][], name: string, others: string[] = []) =>
	findColumns(
		keys.map((row) => Object.fromEntries(row.map((key) => [key, 'x']))),
		[name, ...others],
	).get(name);

describe('The BambooHR report column', () => {
	it.each<[string, string[][], string]>([
		['4020', [['4020.0']], '4020.0'],
		['4020', [[], ['4020.0']], '4020.0'],
		['4020', [['4020']], '4020'],
		['4020', [['4020', '4020.0']], '4020'],
		['4020', [['4020.3']], '4020.3'],
		['4020', [['4020.0', '4020.3']], '4020.0'],
		['4020.4', [['4020.4\n']], '4020.4\n'],
		['16.1', [['16.0', '16.1']], '16.1'],
		['16.1', [['16.1.0']], '16.1.0'],
		['-38', [['-38.2']], '-38.2'],
		['shirtSize', [['shirtSize']], 'shirtSize'],
		['shirtSize', [['shirtSize.extra']], 'shirtSize'],
		['40', [['4020.0']], '40'],
		['4020', [], '4020'],
	])('of the field %s in %j is %s', (name, keys, column) => {
		expect(columnOf(keys, name)).toBe(column);
	});

	it('is not that of a sub-field which was requested as well', () => {
		expect(columnOf([['16.1']], '16', ['16.1'])).toBe('16');
		expect(columnOf([['16.1', '16.2']], '16', ['16.1'])).toBe('16.2');
	});

	it('is undefined when several columns match', () => {
		expect(columnOf([['16.1', '16.2']], '16')).toBe('16');
	});
});
