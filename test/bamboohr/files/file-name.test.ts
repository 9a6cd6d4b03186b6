import fc from 'fast-check';
import { extensionOfType, safeFileName } from '../../../src/bamboohr/files/file-name';

describe('The name of a BambooHR file', () => {
	it.each([
		['First Aid.pdf', 'pdf', 'First Aid.pdf'],
		['First Aid', 'pdf', 'First Aid.pdf'],
		['First Aid', '', 'First Aid'],
		['Report 1.2', 'pdf', 'Report 1.2.pdf'],
		['2026.03.10', 'pdf', '2026.03.10.pdf'],
		['../../etc/passwd', 'txt', 'passwd.txt'],
		['C:\\temp\\scan.PNG', 'jpg', 'scan.PNG'],
		['a\r\nX-Evil: 1\u202e.pdf', 'pdf', 'a X-Evil: 1.pdf'],
		['Zoë’s 李小龍', 'pdf', 'Zoë’s 李小龍.pdf'],
		['.profile', 'txt', '.profile'],
		['..', 'txt', ''],
		[' \t/ ', 'txt', ''],
		['', 'txt', ''],
	])('made from %j with the extension %j is %j', (name, extension, safe) => {
		expect(safeFileName(name, extension)).toBe(safe);
	});

	it('is safe on every system, and does not change when converted again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
				const name = safeFileName(text, 'pdf');
				expect(name).toMatch(/^[^\\/\p{Cc}]*$/u);
				expect(name.length).toBeLessThanOrEqual(255);
				expect(name).not.toMatch(/^\.{1,2}$/);
				if (name !== '') expect(safeFileName(name, 'pdf')).toBe(name);
			}),
		);
	});

	it('keeps its extension when it is shortened', () => {
		expect(safeFileName(`${'a'.repeat(300)}.pdf`, '')).toBe(`${'a'.repeat(251)}.pdf`);
		expect(safeFileName(`${'a'.repeat(250)}\u{1F600}.pdf`, '')).toBe(`${'a'.repeat(250)}.pdf`);
		expect(safeFileName(`${'a'.repeat(248)}🇩🇪.pdf`, '')).toBe(`${'a'.repeat(248)}.pdf`);
		expect(safeFileName(`${'a'.repeat(250)}e\u0302\u0331.pdf`, '')).toBe(`${'a'.repeat(250)}.pdf`);
	});

	it('gets the usual extension of its content type', () => {
		expect(['application/pdf', 'Text/Plain; charset=utf-8', 'odd/type', ''].map(extensionOfType)).toEqual([
			'pdf',
			'txt',
			'',
			'',
		]);
	});
});
