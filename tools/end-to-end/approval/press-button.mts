import type { Mail } from '../../mailbox/mailbox.mts';
import { openBrowser } from '../../editor/browser.mts';

/**
 * Opens an email in a browser and clicks one of its buttons, as a person does.
 *
 * @param chromium the path of the browser
 * @returns what the page behind the button says
 * @throws Error when the email has no such button
 */
export async function pressButton(chromium: string, { html }: Mail, button: string): Promise<string> {
	const { page, close } = await openBrowser(chromium, 'http://127.0.0.1');
	try {
		await page.setContent(html);
		const opened = page.waitForEvent('popup');
		await page.getByRole('link', { name: button }).click();
		const answer = await opened;
		// The page asks for a font of another host, so only its own text is waited for.
		await answer.waitForLoadState('domcontentloaded');
		return await answer.locator('body').innerText();
	} finally {
		await close();
	}
}
