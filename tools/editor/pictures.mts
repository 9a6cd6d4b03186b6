import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Takes a picture for the documentation. */
export type TakePicture = (
	name: string,
	options?: {
		colours?: 'light' | 'dark';
		/** Whether what the pointer is over is to be seen with its tooltip. */
		keepsPointer?: boolean;
	},
) => Promise<void>;

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'images');

/** Messages, and the button that a trigger shows while the pointer is over it and a moment longer. */
const PASSING = ['.el-notification', '[data-test-id^="execute-workflow-button-"]'];

/** Pictures of this page, without what passes by and without a blinking cursor. */
export function picturesOf(page: Page): TakePicture {
	return async (name, { colours = 'light', keepsPointer = false } = {}) => {
		await page.emulateMedia({ colorScheme: colours });
		if (!keepsPointer) await page.mouse.move(0, 0);
		await page.screenshot({
			path: join(FOLDER, `${name}.png`),
			animations: 'disabled',
			style: `${PASSING.join(', ')} { visibility: hidden; }`,
		});
		await page.emulateMedia({ colorScheme: 'light' });
	};
}
