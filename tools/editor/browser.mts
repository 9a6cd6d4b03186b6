import { chromium, selectors, type Page } from 'playwright-core';

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
