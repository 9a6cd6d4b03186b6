import fc from 'fast-check';
import { emailAddressKey, readEmailAddress } from '../../src/text/email-address';

const INVISIBLE = [
	'\u200b',
	'\u200c',
	'\u200d',
	'\u00ad',
	'\ufeff',
	'\u2060',
	'\u202a',
	'\u202e',
	'\u061c',
	'\u034f',
	'\ufe0f',
	'\u3164',
];
const BLANK = [' ', '\t', '\n', '\r\n', '\u00a0', '\u2009', '\u3000'];

describe('What surrounds an email address', () => {
	test.each(INVISIBLE.map((char) => [char.codePointAt(0)?.toString(16), char]))(
		'An invisible character (U+%s) is dropped wherever it stands.',
		(_, char) => {
			for (const text of [
				`${char}ann@example.com`,
				`ann@example.com${char}`,
				`an${char}n@exam${char}ple.com`,
			])
				expect(readEmailAddress(text)).toEqual({ is: 'valid', address: 'ann@example.com' });
		},
	);

	test('Blanks of any kind, mailto: and a copied link are taken off.', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...BLANK, ...INVISIBLE)),
				fc.constantFrom('', 'mailto:', 'MAILTO:', 'mailto: ', 'mailto://'),
				fc.array(fc.constantFrom(...BLANK, ...INVISIBLE)),
				(before, link, after) => {
					const text = `${before.join('')}${link}Ann.Lee+x@Example.com${after.join('')}`;
					expect(readEmailAddress(text)).toEqual({ is: 'valid', address: 'Ann.Lee+x@Example.com' });
					expect(emailAddressKey(text)).toBe('ann.lee+x@example.com');
				},
			),
		);
		expect(readEmailAddress('mailto:ann@example.com?subject=Hello')).toEqual({
			is: 'valid',
			address: 'ann@example.com',
		});
	});

	test.each([null, undefined, '', ' ', '\u200b', '\u00a0\ufeff'])('%j is empty.', (text) => {
		expect(readEmailAddress(text)).toEqual({ is: 'empty' });
	});
});

test.each([
	'ann@example.com',
	"o'brien@example.com",
	'a@b.example',
	'ann.lee+training@sub.example.co',
	'ann_lee-1@my-company.example',
	'анна@пример.example',
	'ann@xn--e1afmkfd.xn--p1ai',
	'jürgen@bücher.example',
	'a!#$%&*/=?^`{|}~@example.com',
])('%s is an address.', (address) => {
	expect(readEmailAddress(address)).toEqual({ is: 'valid', address });
});

test.each([
	'no-at-sign',
	'half\ud83d@example.com',
	'@example.com',
	'ann@',
	'a@b@c.example',
	'Ann <ann@example.com>',
	'<ann@example.com>',
	'a@b.example; c@d.example',
	'a@b.example,c@d.example',
	'a@b.example c@d.example',
	'ann lee@example.com',
	'ann@exam ple.com',
	'ann@localhost',
	'ann@example..com',
	'ann@.example.com',
	'ann@example.com.',
	'.ann@example.com',
	'ann.@example.com',
	'a..b@example.com',
	'ann@-example.com',
	'ann@example-.com',
	'ann@192.0.2.1',
	'ann@exam_ple.com',
	'"ann lee"@example.com',
	'ann(work)@example.com',
	'ann\u0000@example.com',
	'https://example.com',
	'n/a',
	'-',
	`${'a'.repeat(65)}@example.com`,
	`ann@${'a'.repeat(64)}.example`,
	`ann@${'abcdefgh.'.repeat(30)}example`,
])('%j is not an address.', (text) => {
	expect(readEmailAddress(text)).toEqual({ is: 'malformed', text });
});

test('An address is read in time that grows with its length only.', () => {
	for (const text of ['@'.repeat(1e6), 'a.'.repeat(5e5), `a@${'a-'.repeat(5e5)}`, '\u200b'.repeat(1e6)])
		expect(readEmailAddress(text).is).not.toBe('valid');
});

test('The quick check for plain addresses accepts the same ones as the rules.', () => {
	const plain = fc.array(fc.constantFrom('a', 'Z', '1', '.', '-', '_', '+', '@', '.com', 'é@'), {
		maxLength: 12,
	});
	fc.assert(
		fc.property(plain, (parts) => {
			const text = parts.join('');
			// A letter with an accent is never plain, and is allowed wherever another letter or a digit is.
			const other = text.replace(/[a-z\d](?=[^@]*@)/i, (letter) => `${letter}\u00fc`);
			fc.pre(other !== text);
			expect(readEmailAddress(other).is).toBe(readEmailAddress(text).is);
		}),
		{ numRuns: 2000 },
	);
});
