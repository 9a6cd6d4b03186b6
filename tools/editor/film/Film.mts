import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { z } from 'zod/v3';
import { gifOf, type Frame } from './gif.mts';

const pictureShape = z.object({ width: z.number(), height: z.number(), rgba: z.string() });

/** A silent film of a page, for the top of the README: pictures that are held for a moment each, with a caption. */
export class Film {
	private readonly page: Page;
	private readonly shots: Array<{ png: Buffer; holdMs: number }> = [];

	constructor(page: Page) {
		this.page = page;
	}

	/** Takes the next picture. The same caption stays until another one. */
	async shot(caption: string, holdMs: number): Promise<void> {
		await this.page.mouse.move(0, 0);
		await this.page.evaluate(showCaption(caption));
		const png = await this.page.screenshot({
			animations: 'disabled',
			style: '.el-notification { visibility: hidden; }',
		});
		this.shots.push({ png, holdMs });
	}

	/** Writes the film; returns its size in bytes. */
	async save(file: string): Promise<number> {
		const frames: Frame[] = [];
		let size = { width: 0, height: 0 };
		// The browser can read its own screenshots.
		const decoder = await this.page.context().newPage();
		for (const { png, holdMs } of this.shots) {
			const picture: unknown = await decoder.evaluate(readPixels(png.toString('base64')));
			const { rgba, ...read } = pictureShape.parse(picture);
			size = read;
			frames.push({ pixels: colorsOf(Buffer.from(rgba, 'base64')), holdMs });
		}
		await decoder.close();
		const gif = gifOf(frames, size.width, size.height);
		writeFileSync(file, gif);
		return gif.length;
	}
}

function colorsOf(rgba: Buffer): Uint32Array {
	return Uint32Array.from({ length: rgba.length / 4 }, (_, pixel) => rgba.readUIntBE(pixel * 4, 3));
}

/** What the page runs, in which TypeScript has no types for the browser. */
const showCaption = (text: string) => `(() => {
	const known = document.getElementById('film-caption');
	const caption = known ?? document.body.appendChild(document.createElement('div'));
	caption.id = 'film-caption';
	caption.textContent = ${JSON.stringify(text)};
	caption.style.cssText = 'position:fixed;left:0;right:0;bottom:0;z-index:2147483647;padding:10px 0;' +
		'background:#1b2430;color:#fff;font:600 20px sans-serif;text-align:center;pointer-events:none';
})()`;

const readPixels = (png: string) => `(async () => {
	const bytes = Uint8Array.from(atob('${png}'), (char) => char.charCodeAt(0));
	const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
	const { width, height } = image;
	const context = new OffscreenCanvas(width, height).getContext('2d');
	context.drawImage(image, 0, 0);
	const { data } = context.getImageData(0, 0, width, height);
	let binary = '';
	for (let start = 0; start < data.length; start += 32768) {
		binary += String.fromCharCode(...data.subarray(start, start + 32768));
	}
	return { width, height, rgba: btoa(binary) };
})()`;
