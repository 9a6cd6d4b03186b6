import type { Page } from 'playwright-core';

/** The panel on the right, in which a person searches for nodes and adds them. */
export class NodeCreator {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async open(): Promise<void> {
		const first = this.page.getByTestId('canvas-plus-button');
		const more = this.page.getByTestId('node-creator-plus-button');
		await first.or(more).first().waitFor();
		await ((await first.isVisible()) ? first : more).click();
		await this.searchBar().waitFor();
	}

	/** Waits until a search finds all of these nodes, and returns the names of all results, best first. */
	async search(word: string, wanted: string[]): Promise<string[]> {
		await this.searchBar().fill('');
		for (const name of wanted) await this.item(name).waitFor({ state: 'hidden' });
		await this.searchBar().fill(word);
		for (const name of wanted) await this.item(name).waitFor();
		return await this.page.getByTestId('node-creator-item-name').allInnerTexts();
	}

	/** Adds a node, with the given action where it has actions. The panel of the node opens. */
	async add(word: string, node: string, action?: string): Promise<void> {
		await this.open();
		await this.search(word, [node]);
		await this.item(node).click();
		if (action !== undefined) await this.chooseAction(action);
		else await this.page.getByRole('button', { name: 'Add to workflow' }).click();
		await this.page.getByTestId('ndv').waitFor();
	}

	async close(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.searchBar().waitFor({ state: 'hidden' });
	}

	private async chooseAction(action: string): Promise<void> {
		const categories = this.page.getByTestId('node-creator-category-item');
		await categories.first().waitFor();
		// n8n collapses either the triggers or the actions, whichever it considers less relevant, and shows the others a moment later.
		const isShown = await this.item(action)
			.waitFor({ timeout: 3000 })
			.then(() => true)
			.catch(() => false);
		if (!isShown) {
			await categories
				.filter({ hasText: /^\s*(Actions|Triggers) \(/ })
				.last()
				.click();
		}
		await this.item(action).click();
	}

	private searchBar() {
		return this.page.getByTestId('node-creator-search-bar');
	}

	private item(name: string) {
		return this.page.getByTestId('node-creator-item-name').getByText(name, { exact: true }).first();
	}
}
