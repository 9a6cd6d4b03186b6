import { openBrowser } from '../editor/browser.mts';

/**
 * How wide a page is in a browser window of this width.
 *
 * @param chromium the path of the browser
 */
export async function widthOf(chromium: string, html: string, width: number): Promise<number> {
	const { page, close } = await openBrowser(chromium, 'http://127.0.0.1');
	try {
		await page.setViewportSize({ width, height: 800 });
		await page.setContent(html);
		return await page.evaluate<number>('document.documentElement.scrollWidth');
	} finally {
		await close();
	}
}
