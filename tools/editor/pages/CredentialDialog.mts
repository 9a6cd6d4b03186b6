import type { Page } from 'playwright-core';

/** The dialog for a new credential. n8n tests the credential when it is saved, and closes the dialog if it passes. */
export class CredentialDialog {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async open(label: string): Promise<void> {
		await this.page.getByText(`Connect to ${label}`).click();
		await this.dialog().waitFor();
	}

	async fill(fields: Record<string, string>): Promise<void> {
		for (const [name, value] of Object.entries(fields)) {
			await this.dialog().getByTestId(`parameter-input-${name}`).locator('input').first().fill(value);
		}
	}

	/** Picks an option of a drop-down list. */
	async choose(name: string, choice: string): Promise<void> {
		await this.dialog().getByTestId(`parameter-input-${name}`).first().click();
		await this.page.locator('.el-select-dropdown__item:visible').filter({ hasText: choice }).first().click();
	}

	/** Saves, opens the details of the failed test, and returns the message that contains this text. */
	async saveAndFail(text: string): Promise<string> {
		await this.save();
		await this.dialog().getByText('More details').click();
		return await this.dialog().getByText(text).innerText();
	}

	/** Saves, and returns once the test has passed. */
	async saveAndPass(): Promise<void> {
		await this.save();
		await this.dialog().waitFor({ state: 'hidden' });
	}

	/** Chooses another way to sign in, from the list beside the title. */
	async signInWith(way: string): Promise<void> {
		await this.dialog().getByText('Access Token', { exact: true }).first().click();
		await this.page.getByText(way, { exact: true }).filter({ visible: true }).first().click();
	}

	/** Connects the account: a user of the simulator allows it in a window of its own. */
	async connect(): Promise<void> {
		const opened = this.page.waitForEvent('popup');
		await this.dialog()
			.getByRole('button', { name: /connect/i })
			.first()
			.click();
		const popup = await opened;
		await popup.getByText('Allow').click();
		await this.dialog().waitFor({ state: 'hidden' });
	}

	private async save(): Promise<void> {
		await this.page.getByTestId('credential-save-button').click();
	}

	private dialog() {
		return this.page.getByTestId('credential-edit-dialog');
	}
}
