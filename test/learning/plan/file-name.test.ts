import fc from 'fast-check';
import { certificateFileName, idInFileName } from '../../../src/learning/plan/file-name';
import { holdsId } from '../../../src/learning/plan/marker';

describe('The file name of a certificate', () => {
	it('contains the ID, the course and the date', () => {
		expect(certificateFileName('Fire Safety', '2026-03-10', 'k-1')).toBe('k-1 Fire Safety 2026-03-10.pdf');
		expect(certificateFileName('Fire Safety', undefined, 'k-1')).toBe('k-1 Fire Safety.pdf');
		expect(certificateFileName('Fire Safety', undefined, '../k-1')).toBe('k-1 Fire Safety.pdf');
	});

	it.each([
		['../../etc/passwd', 'k-1 etc-passwd.pdf'],
		['=HYPERLINK("x")', 'k-1 HYPERLINK(-x-).pdf'],
		['a\r\nb\u202Ec', 'k-1 a b c.pdf'],
		['  ...  ', 'k-1 Certificate.pdf'],
		['', 'k-1 Certificate.pdf'],
		['Well done. . .', 'k-1 Well done.pdf'],
		['x'.repeat(300), `k-1 ${'x'.repeat(150)}.pdf`],
		[`${'x'.repeat(149)} yyy`, `k-1 ${'x'.repeat(149)}.pdf`],
		[`${'x'.repeat(149)}😀`, `k-1 ${'x'.repeat(149)}.pdf`],
		[`${'x'.repeat(149)}e\u0302\u0331y`, `k-1 ${'x'.repeat(149)}.pdf`],
		[`${'x'.repeat(147)}🇩🇪`, `k-1 ${'x'.repeat(147)}.pdf`],
		['Zoë’s 李小龍', 'k-1 Zoë’s 李小龍.pdf'],
	])('contains no dangerous characters from the title %j', (title, name) => {
		expect(certificateFileName(title, undefined, 'k-1')).toBe(name);
	});

	it('is valid and found again for any title and ID, even if BambooHR shortens it', () => {
		const id = fc.oneof(fc.uuid(), fc.stringMatching(/^[-/.\w]*\w$/));
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), id, fc.nat(200), (title, of, rest) => {
				const name = certificateFileName(title, '2026-03-10', of);
				expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.pdf$/u);
				expect(name).not.toMatch(/^[\s.=+@-]/);
				expect(Buffer.from(name).toString()).toBe(name);
				if (of.length > 50) return;
				expect(name.length).toBeLessThanOrEqual(255);
				const cut = `${name.slice(0, idInFileName(of).length + rest)}.pdf`;
				expect(holdsId(cut, idInFileName(of))).toBe(true);
			}),
		);
	});
});
