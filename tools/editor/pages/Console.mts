import type { Page } from 'playwright-core';

const HR_CONSOLE = '/form/hr-console';
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The HR console, or another form, in the browser of somebody who is signed in to n8n. */
export class Console {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Opens the form, agrees to sign in to it with the n8n account if n8n asks, and returns the text of its first page. */
	async open(address = HR_CONSOLE): Promise<string> {
		await this.page.goto(address);
		const allow = this.page.getByRole('button', { name: 'Allow access' });
		await allow.or(this.submit()).first().waitFor();
		if (await allow.isVisible()) await allow.click();
		await this.submit().waitFor();
		return await this.continue();
	}

	/** Selects an answer, by its beginning, and returns the text of the page that follows. */
	async answer(beginning: string): Promise<string> {
		await this.select(beginning);
		return await this.continue();
	}

	async select(beginning: string): Promise<void> {
		const label = this.page.locator('.multiselect-option label').filter({ hasText: beginning });
		await label.first().click();
	}

	async search(query: string): Promise<string> {
		await this.page.locator('input.form-input').fill(query);
		return await this.continue();
	}

	/** Follows the link on a page that ends a visit. */
	async goBack(): Promise<string> {
		await this.page.getByRole('link', { name: 'Back to the HR console' }).click();
		await this.submit().waitFor();
		return await this.continue();
	}

	/** Follows the link to a file, and returns its name. */
	async download(link: string): Promise<string> {
		const started = this.page.waitForEvent('download');
		await this.page.getByRole('link', { name: link }).click();
		return (await started).suggestedFilename();
	}

	/** Whether something is wider than the screen. */
	async isCutOff(): Promise<boolean> {
		return await this.page
			.locator('html')
			.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
	}

	/** Calls `look` on a wide screen, then on a phone, and leaves the wide screen. */
	async onBothScreens(look: (screen: 'desktop' | 'phone') => Promise<void>): Promise<void> {
		await look('desktop');
		await this.page.setViewportSize(PHONE);
		await look('phone');
		await this.page.setViewportSize(DESKTOP);
	}

	async resize(): Promise<void> {
		await this.page.setViewportSize(DESKTOP);
	}

	/** Presses the button, and waits for the next page, which may take as long as a sync. */
	private async continue(): Promise<string> {
		await this.page.locator('body').evaluate((body) => body.setAttribute('data-left', ''));
		await this.submit().click();
		await this.page.locator('body:not([data-left])').waitFor();
		return (await this.page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
	}

	private submit() {
		return this.page.locator('#submit-btn');
	}
}
