import fc from 'fast-check';
import { truncateText } from '../../src/text/truncate-text';

describe('Truncating text', () => {
	it.each([
		['ab', 2, 'ab'],
		['abc', 2, 'ab'],
		['a😀b', 2, 'a'],
		['a😀b', 3, 'a😀'],
		['ae\u0301b', 2, 'a'],
		['ae\u0301b', 3, 'ae\u0301'],
		['👩‍👩‍👧x', 5, '👩‍👩'],
		['a👩‍👩‍👧', 5, 'a'],
		['🇩🇪🇫🇷', 6, '🇩🇪'],
		['ab cd', 3, 'ab'],
		['😀', 1, ''],
		['a\u0301\u0301\u0301', 2, 'a\u0301'],
	])('shortens %j to at most %i code units: %j', (text, max, expected) => {
		expect(truncateText(text, max)).toBe(expected);
	});

	it('never splits a character or exceeds the limit, and doing it again changes nothing', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', ' ', '😀', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '👍🏽', 'ß'),
			maxLength: 30,
		});
		fc.assert(
			fc.property(text, fc.nat(40), (whole, max) => {
				const short = truncateText(whole, max);
				expect(short.length).toBeLessThanOrEqual(max);
				expect(Buffer.from(short).toString()).toBe(short);
				expect(whole.startsWith(short)).toBe(true);
				expect(truncateText(short, max)).toBe(short);
			}),
		);
	});

	it('reads only the beginning of a very long text', () => {
		const startedAt = performance.now();
		truncateText('👩‍👩‍👧'.repeat(1_000_000), 255);
		expect(performance.now() - startedAt).toBeLessThan(500);
	});
});
