import { chromium, selectors, type Browser, type Page } from 'playwright-core';

/** Fits a README, and shows the panels of a node without scrolling. */
const SCREEN = { width: 1400, height: 900 };
/** The machine may be busy with other things. */
const PATIENCE_MS = 60_000;

const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * What n8n sees as the browser: its own name without the word that marks a headless one, because n8n answers no bots when
 * they open the link of an approval.
 */
async function nameOf(browser: Browser): Promise<string> {
	const page = await browser.newPage();
	const name = await page.evaluate(() => navigator.userAgent);
	await page.close();
	return name.replace('Headless', '');
}

/** Opens a headless browser in English and in the time zone of this machine, for n8n's address. */
export async function openBrowser(
	executablePath: string,
	baseURL: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
	selectors.setTestIdAttribute('data-test-id');
	const browser = await chromium.launch({ executablePath, args: ARGUMENTS, handleSIGINT: false });
	const context = await browser.newContext({
		viewport: SCREEN,
		baseURL,
		locale: 'en-US',
		colorScheme: 'light',
		userAgent: await nameOf(browser),
	});
	const page = await context.newPage();
	page.setDefaultTimeout(PATIENCE_MS);
	page.setDefaultNavigationTimeout(PATIENCE_MS);
	// n8n shows this hint once to a new user, at an unpredictable time, and it covers the buttons.
	await page.addLocatorHandler(page.getByText('Press N to browse nodes'), async () => {
		await page.getByRole('button', { name: 'Got it' }).click();
	});
	return { page, close: async () => await browser.close() };
}
