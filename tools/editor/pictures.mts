import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Takes a screenshot for the documentation. */
export type TakePicture = (
	name: string,
	options?: {
		colorScheme?: 'light' | 'dark';
		/** Leaves the pointer where it is, so that the tooltip stays visible. */
		keepsPointer?: boolean;
	},
) => Promise<void>;

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'images');

/** Notifications, and the button that a trigger shows while it is hovered and a moment longer. */
const TRANSIENT = ['.el-notification', '[data-test-id^="execute-workflow-button-"]'];

/** Screenshots of this page, without transient elements and without a blinking cursor. */
export function picturesOf(page: Page): TakePicture {
	return async (name, { colorScheme = 'light', keepsPointer = false } = {}) => {
		await page.emulateMedia({ colorScheme });
		if (!keepsPointer) await page.mouse.move(0, 0);
		await page.screenshot({
			path: join(FOLDER, `${name}.png`),
			animations: 'disabled',
			style: `${TRANSIENT.join(', ')} { visibility: hidden; }`,
		});
		await page.emulateMedia({ colorScheme: 'light' });
	};
}
