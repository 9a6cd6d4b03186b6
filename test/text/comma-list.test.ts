import fc from 'fast-check';
import { splitCommaList } from '../../src/text/comma-list';

describe('splitCommaList', () => {
	it.each([
		['Sales,Support', ['Sales', 'Support']],
		[' Sales ,  Support ', ['Sales', 'Support']],
		['"Sales, EMEA", Support', ['Sales, EMEA', 'Support']],
		['Support,"Sales, EMEA"', ['Support', 'Sales, EMEA']],
		['"a ""quoted"" word"', ['a "quoted" word']],
		['12" screen, 14" screen', ['12" screen', '14" screen']],
		['"open, end', ['"open', 'end']],
		['Sales,,', ['Sales']],
		['', []],
		[' , ', []],
		['""', []],
	])('splits %j into %j', (text, values) => {
		expect(splitCommaList(text)).toEqual(values);
	});

	it('returns every list of values that was written with quotes', () => {
		const value = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
		fc.assert(
			fc.property(fc.array(value), (values) => {
				const text = values.map((one) => `"${one.replaceAll('"', '""')}"`).join(', ');
				expect(splitCommaList(text)).toEqual(values.map((one) => one.trim()));
			}),
		);
	});
});
