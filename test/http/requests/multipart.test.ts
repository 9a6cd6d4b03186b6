import fc from 'fast-check';
import { multipart, type MultipartForm } from '../../../src/http/requests/multipart';

const PDF = { contentType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) };

/** Reads a form as a server does. */
async function parse({ contentType, bytes }: MultipartForm): Promise<FormData> {
	return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
}

async function fileOf(form: FormData): Promise<{ name: string; type: string; bytes: Uint8Array }> {
	const file = form.get('file');
	if (file === null || typeof file === 'string') throw new Error('no file');
	return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

describe('A multipart form', () => {
	it('contains the text fields first and then the file', async () => {
		const form = await parse(await multipart({ fileName: 'Zoë – a.pdf', share: 'no' }, PDF));
		expect([...form.keys()]).toEqual(['fileName', 'share', 'file']);
		expect(form.get('fileName')).toBe('Zoë – a.pdf');
		expect(await fileOf(form)).toEqual({ name: 'file.pdf', type: 'application/pdf', bytes: PDF.bytes });
	});

	it.each([
		['image/png', 'file.png'],
		['image/svg+xml', 'file.svg'],
		['text/plain; charset=utf-8', 'file.plain'],
		['', 'file.bin'],
	])('has a file name with an extension for %p', async (contentType, name) => {
		const head = Buffer.from((await multipart({}, { contentType, bytes: PDF.bytes })).bytes).toString();
		expect(head).toContain(`filename="${name}"`);
	});

	it('uses the given file name and escapes whatever would end the header', async () => {
		const form = await multipart({}, { ...PDF, name: 'Zoë "a"\r\nX-Evil: 1.pdf' });
		expect(Buffer.from(form.bytes).toString()).toContain('filename="Zoë %22a%22%0D%0AX-Evil: 1.pdf"\r\n');
		expect((await fileOf(await parse(form))).name).toMatch(/^Zoë "a"/);
	});

	it.each(['text/plain\r\nX-Other: 1', 'no type', ''])(
		'omits the invalid content type %j',
		async (contentType) => {
			const { bytes } = await multipart({}, { contentType, bytes: new Uint8Array([1]), name: 'a.txt' });
			expect(Buffer.from(bytes).toString()).toContain('\r\nContent-Type: application/octet-stream\r\n\r\n');
			expect(Buffer.from(bytes).toString()).not.toContain('X-Other');
		},
	);

	it('carries every byte and every text', async () => {
		const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\r\n]/.test(value));
		await fc.assert(
			fc.asyncProperty(text, fc.uint8Array({ maxLength: 500 }), async (fileName, bytes) => {
				const form = await parse(await multipart({ fileName }, { contentType: 'application/pdf', bytes }));
				expect(form.get('fileName')).toBe(fileName);
				expect(Buffer.from((await fileOf(form)).bytes).equals(bytes)).toBe(true);
			}),
			{ numRuns: 50 },
		);
	});

	it('is not affected by a text that looks like another part', async () => {
		const fileName = 'a\r\n--form\r\nContent-Disposition: form-data; name="category"\r\n\r\n99';
		const form = await parse(await multipart({ fileName, category: '13' }, PDF));
		expect(form.getAll('category')).toEqual(['13']);
	});

	it('has a new boundary each time and lists its texts', async () => {
		const [one, two] = [await multipart({ a: 'x', b: 'y' }, PDF), await multipart({}, PDF)];
		expect(one.contentType).not.toBe(two.contentType);
		expect(one.texts).toEqual(['x', 'y']);
	});
});
