import type { Page } from 'playwright-core';

/** The form that a fresh n8n shows first. */
export class SignUp {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async createOwner(owner: Record<'email' | 'firstName' | 'lastName' | 'password', string>): Promise<void> {
		await this.page.goto('/');
		for (const [name, value] of Object.entries(owner)) {
			await this.page.locator(`input[name="${name}"]`).fill(value);
		}
		await this.page.getByRole('button', { name: 'Next' }).click();
		await this.page.waitForURL((url) => !url.pathname.startsWith('/setup'));
	}
}
