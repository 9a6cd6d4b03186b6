import fc from 'fast-check';
import { isFormattingVariant } from '../../src/text/formatting-variant';

describe('Two texts differ only in form', () => {
	it.each([
		['in upper case', 'Sales manager', 'SALES MANAGER'],
		['in lower case', 'Straße', 'STRASSE'],
		['with other white space', ' Sales   manager', 'Sales\u00a0manager'],
		['without white space', 'Sales manager', 'Salesmanager'],
		['without punctuation', '+49 (30) 123-45', '493012345'],
		['with other quotation marks', '“R&D” lead', '"R&D" lead'],
		['in a decomposed form', 'José', 'Jose\u0301'],
		['in a compatible form', 'Office Nº 5 ﬁrst', 'Office No 5 first'],
		['made of punctuation, with white space', '- -', '--'],
	])('when it is %s', (_, one, other) => {
		expect([isFormattingVariant(one, other), isFormattingVariant(other, one)]).toEqual([true, true]);
	});

	it('when one is truncated, but not when it is longer', () => {
		const [cut, whole] = ['VICE PRESI', 'Vice President of Sales'];
		expect([isFormattingVariant(cut, whole), isFormattingVariant(whole, cut)]).toEqual([true, false]);
	});

	it.each([
		['with other letters', 'Clerk', 'Clark'],
		['with other accents', 'José', 'Jose'],
		['with another end', 'Sales manager', 'Sales director'],
		['without the beginning', 'Sales manager', 'manager'],
		['that is empty', 'Clerk', ''],
		['that is too short a beginning', 'Chief', 'Ch'],
		['made of other punctuation', '--', '+'],
	])('but not when it is a text %s', (_, one, other) => {
		expect([isFormattingVariant(one, other), isFormattingVariant(other, one)]).toEqual([false, false]);
	});

	it('when they are identical, or one is in uppercase', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect([isFormattingVariant(text, text), isFormattingVariant(text.toUpperCase(), text)]).toEqual([
					true,
					true,
				]);
			}),
		);
	});
});
