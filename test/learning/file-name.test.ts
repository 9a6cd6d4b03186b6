import fc from 'fast-check';
import { certificateFileName } from '../../src/learning/file-name';
import { holdsId } from '../../src/learning/marker';

describe('name of a certificate', () => {
	it('has the course, the day and the id', () => {
		expect(certificateFileName('Fire Safety', '2026-03-10', 'k-1')).toBe('Fire Safety 2026-03-10 k-1.pdf');
		expect(certificateFileName('Fire Safety', undefined, 'k-1')).toBe('Fire Safety k-1.pdf');
		expect(certificateFileName('Fire Safety', undefined, '../k-1')).toBe('Fire Safety k-1.pdf');
	});

	it.each([
		['../../etc/passwd', 'etc-passwd k-1.pdf'],
		['=HYPERLINK("x")', 'HYPERLINK(-x-) k-1.pdf'],
		['a\r\nb\u202Ec', 'a b c k-1.pdf'],
		['  ...  ', 'Certificate k-1.pdf'],
		['', 'Certificate k-1.pdf'],
		['Well done. . .', 'Well done k-1.pdf'],
		['x'.repeat(300), `${'x'.repeat(150)} k-1.pdf`],
		[`${'x'.repeat(149)} yyy`, `${'x'.repeat(149)} k-1.pdf`],
		['Zoë’s 李小龍', 'Zoë’s 李小龍 k-1.pdf'],
	])('takes nothing dangerous from the title %j', (title, name) => {
		expect(certificateFileName(title, undefined, 'k-1')).toBe(name);
	});

	it('is a name, and found again, for any title', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.uuid(), (title, id) => {
				const name = certificateFileName(title, '2026-03-10', id);
				expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.pdf$/u);
				expect(name).not.toMatch(/^[\s.=+@-]/);
				expect(name.length).toBeLessThanOrEqual(255);
				expect(holdsId(name, id)).toBe(true);
			}),
		);
	});
});
