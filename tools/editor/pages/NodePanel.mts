import type { Locator, Page } from 'playwright-core';

const WIDENED_BY_PX = 400;
const OPENING_MS = 4000;
const OPENING_ATTEMPTS = 8;

/** The panels of one node: input, parameters, output. */
export class NodePanel {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async title(): Promise<string> {
		return (await this.panel().getByTestId('node-title-container').innerText()).trim();
	}

	async close(): Promise<void> {
		await this.page.getByTestId('ndv-close-button').click();
		await this.panel().waitFor({ state: 'hidden' });
	}

	/** Opens the list of a resource locator, and returns its entries. */
	async listOf(parameter: string): Promise<string[]> {
		await this.page.getByTestId(`resource-locator-${parameter}`).getByTestId('rlc-input').click();
		await this.rows().first().waitFor();
		return await this.rows().allInnerTexts();
	}

	/** Chooses an entry of the open list. */
	async choose(name: string): Promise<void> {
		await this.rows().getByText(name, { exact: true }).click();
	}

	async valueOf(parameter: string): Promise<string> {
		return await this.page.getByTestId(`resource-locator-${parameter}`).getByTestId('rlc-input').inputValue();
	}

	/** Opens a drop-down list, for one or several options, and returns its options. */
	async choicesOf(parameter: string): Promise<string[]> {
		const select = this.page.getByTestId(`parameter-input-${parameter}`).first();
		await select.scrollIntoViewIfNeeded();
		await openList(select, this.choices().first());
		return (await this.choices().allInnerTexts()).map((text) => text.trim());
	}

	/** The option that is chosen in a closed drop-down list. */
	async choiceOf(parameter: string): Promise<string> {
		const select = this.page.getByTestId(`parameter-input-${parameter}`).first();
		return await select.locator('input').inputValue();
	}

	/** Picks an option of the open list by its exact name, because descriptions mention other options, and closes the list. */
	async pick(choice: string): Promise<void> {
		await this.choices()
			.filter({ has: this.page.getByText(choice, { exact: true }) })
			.first()
			.click();
		await this.panel().getByTestId('node-title-container').click();
	}

	/** The names of the parameters and collections, in order. */
	async parameterNames(): Promise<string[]> {
		const items = this.panel().getByTestId('parameter-item');
		await items.first().waitFor();
		return (await items.allInnerTexts()).map((text) => text.trim().split('\n')[0] ?? '');
	}

	/** Adds an option to one of the node's collections. */
	async addOption(collection: string, name: string): Promise<void> {
		const add = this.page.getByTestId('collection-parameter-add');
		const group = this.page
			.getByTestId('parameter-item')
			.filter({ has: this.page.getByText(collection, { exact: true }) })
			.filter({ has: add });
		// A collection inside it has a button of its own, above.
		await group.first().getByTestId('collection-parameter-add').last().click();
		const offered = this.page.getByTestId('collection-parameter-option').filter({ visible: true });
		await offered.getByText(name, { exact: true }).click();
		// n8n keeps the list open for another option, and fades it out when it closes.
		await this.panel().getByTestId('node-title-container').click();
		await this.page.keyboard.press('Escape');
		await offered.first().waitFor({ state: 'hidden' });
	}

	/** Adds an entry to a list of entries, with the button of the list. */
	async addEntry(button: string): Promise<void> {
		await this.panel().getByRole('button', { name: button, exact: true }).click();
	}

	input(parameter: string): Locator {
		return this.page.getByTestId(`parameter-input-${parameter}`).locator('input');
	}

	/** Enters the value of the only field that an Edit Fields node sets. */
	async enterValue(value: string): Promise<void> {
		await this.page.getByTestId('assignment-value').locator('input, textarea').first().fill(value);
	}

	async execute(): Promise<void> {
		await this.page.getByTestId('node-execute-button').click();
	}

	/** The error of the node: its message and its description. */
	async error(): Promise<string> {
		const message = this.page.getByTestId('node-error-message');
		await message.waitFor();
		await this.page.getByTestId('node-execute-button').getByText('Execute step').waitFor();
		return [
			await message.innerText(),
			await this.page.getByTestId('node-error-description').innerText(),
		].join(' ');
	}

	/** The node's outputs with their numbers of items. */
	async outputs(): Promise<string[]> {
		const tabs = this.page.getByTestId('output-panel').locator('[data-test-id^="tab-"]');
		await tabs.first().waitFor();
		return await tabs.allInnerTexts();
	}

	/** What n8n shows as input before the node in front was executed. */
	async previewedFields(): Promise<string> {
		const input = this.page.getByTestId('ndv-input-panel');
		await input.getByText('Usually outputs the following fields').waitFor();
		return await input.innerText();
	}

	/** How many items the only output of the node has, in n8n's words. */
	async countOfItems(): Promise<string> {
		return await this.page
			.getByTestId('output-panel')
			.getByText(/^\d+ items?$/)
			.innerText();
	}

	/** Shows an output as JSON, and waits until it contains this text. */
	async showOutput(name: string, text: string): Promise<void> {
		const output = this.page.getByTestId('output-panel');
		await output.locator('[data-test-id^="tab-"]', { hasText: name }).click();
		await output.getByTestId('radio-button-json').click();
		await output.getByTestId('ndv-data-container').filter({ hasText: text }).waitFor();
	}

	/** Downloads the report of a run, and returns where it is. */
	async downloadReport(): Promise<string> {
		const output = this.page.getByTestId('output-panel');
		await output.locator('[data-test-id^="tab-"]', { hasText: 'Summary' }).click();
		await output.getByTestId('radio-button-binary').click();
		const started = this.page.waitForEvent('download');
		await output.getByTestId('ndv-download-binary-data').first().click();
		return await (await started).path();
	}

	/** Moves the parameters to the left, to make room for the output. */
	async widenOutput(): Promise<void> {
		const handle = await this.page.getByTestId('panel-drag-button').boundingBox();
		if (handle === null) throw new Error('The panel has no drag handle.');
		const y = handle.y + handle.height / 2;
		await this.page.mouse.move(handle.x + handle.width / 2, y);
		await this.page.mouse.down();
		await this.page.mouse.move(handle.x - WIDENED_BY_PX, y, { steps: 10 });
		await this.page.mouse.up();
	}

	/** Selects the newest credential wherever none is selected, and returns how many it has selected. */
	async chooseCredentials(): Promise<number> {
		const selects = this.page.getByTestId('node-credentials-select');
		let chosen = 0;
		for (const select of await selects.all()) {
			if ((await select.locator('input').inputValue()) !== '') continue;
			const first = this.page.locator('[data-test-id^="node-credentials-select-item-"]:visible').first();
			await openList(select, first);
			await first.click();
			chosen++;
		}
		return chosen;
	}

	/** Opens the dialog for a new credential, from the first list of credentials. */
	async createCredential(): Promise<void> {
		const create = this.page.getByTestId('node-credentials-select-item-new').filter({ visible: true });
		await openList(this.page.getByTestId('node-credentials-select').first(), create);
		await create.click();
	}

	private panel() {
		return this.page.getByTestId('ndv');
	}

	private rows() {
		return this.page.getByTestId('rlc-item').filter({ visible: true });
	}

	private choices() {
		return this.page.locator('.el-select-dropdown__item:visible');
	}
}

/** Clicks until a row is visible: a list that is still loading opens empty, and closes once it is loaded. */
async function openList(select: Locator, row: Locator): Promise<void> {
	for (let attempt = 1; attempt <= OPENING_ATTEMPTS; attempt++) {
		await select.click();
		const isOpen = await row.waitFor({ timeout: OPENING_MS }).then(
			() => true,
			() => false,
		);
		if (isOpen) return;
	}
	throw new Error(`The list ${String(select)} is still empty after ${OPENING_ATTEMPTS} attempts.`);
}
