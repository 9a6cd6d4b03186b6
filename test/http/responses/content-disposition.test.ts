import { parseFileName } from '../../../src/http/responses/content-disposition';

describe('The file name in a Content-Disposition header', () => {
	it.each([
		['attachment; filename="cert.pdf"', 'cert.pdf'],
		['attachment; filename=cert.pdf; size=7', 'cert.pdf'],
		['inline; FileName = "a;b \\"c\\".pdf"', 'a;b "c".pdf'],
		["attachment; filename*=UTF-8''Zo%C3%AB%20a.pdf", 'Zoë a.pdf'],
		['attachment; filename="old.pdf"; filename*=utf-8\'en\'Zo%C3%AB.pdf', 'Zoë.pdf'],
		['attachment; filename*=UTF-8\'\'%E0%A4%A; filename="plain.pdf"', 'plain.pdf'],
		["attachment; filename*=''Zo%C3%AB.pdf", 'Zoë.pdf'],
		["attachment;filename* = UTF-8''a.pdf ; size=7", 'a.pdf'],
		['attachment;filename="a.pdf"', 'a.pdf'],
		['attachment;filename = a.pdf ; size=7', 'a.pdf'],
		['attachment', ''],
		['', ''],
		[undefined, ''],
	])('of %j is %j', (header, name) => {
		expect(parseFileName(header)).toBe(name);
	});

	it('is decoded as UTF-8 or Latin-1, whichever the server sends', () => {
		const utf8 = Buffer.from('attachment; filename="Zoë.pdf"', 'utf8').toString('latin1');
		expect(parseFileName(utf8)).toBe('Zoë.pdf');
		expect(parseFileName('attachment; filename="Zo\u00eb.pdf"')).toBe('Zoë.pdf');
	});
});
