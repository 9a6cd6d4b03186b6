import type { Page } from 'playwright-core';

/** The scheduled time is at most three minutes away. */
const RUN_LIMIT_MS = 240_000;

/** A workflow in the editor. */
export class Canvas {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async openNew(): Promise<void> {
		await this.page.goto('/workflow/new');
		await this.page.getByTestId('canvas-plus-button').waitFor();
	}

	/** ⋯ → Import → From file; returns the names of the nodes on the canvas. */
	async importFile(path: string): Promise<string[]> {
		await this.page.getByTestId('workflow-import-input').setInputFiles(path);
		await this.nodes().first().waitFor();
		await this.page.getByTestId('zoom-to-fit').click();
		return await this.nodeNames();
	}

	async nodeNames(): Promise<string[]> {
		const names = await Promise.all(
			(await this.nodes().all()).map(async (node) => await node.getAttribute('data-node-name')),
		);
		return names.filter((name) => name !== null);
	}

	/** Nodes with a red triangle. */
	async nodesWithIssues(): Promise<string[]> {
		const withIssues = this.nodes().filter({ has: this.page.getByTestId('node-issues') });
		const names = await Promise.all(
			(await withIssues.all()).map(async (node) => await node.getAttribute('data-node-name')),
		);
		return names.filter((name) => name !== null);
	}

	async open(node: string): Promise<void> {
		await this.node(node).dblclick();
		await this.page.getByTestId('ndv').waitFor();
	}

	/** Executes the workflow from a trigger, and waits until a node has its green tick. */
	async execute(trigger: string, last: string): Promise<void> {
		await this.node(trigger).hover();
		await this.page.getByTestId(`execute-workflow-button-${trigger}`).click();
		await this.node(last).getByTestId('canvas-node-status-success').waitFor();
	}

	/** Whether the button "Publish" is enabled. */
	async canPublish(): Promise<boolean> {
		return await this.page.getByTestId('workflow-open-publish-modal-button').isEnabled();
	}

	/** Publishes the workflow, and returns n8n's confirmation. */
	async publish(): Promise<string> {
		await this.page.getByTestId('workflow-open-publish-modal-button').click();
		await this.page.getByTestId('workflow-publish-button').click();
		const dialog = this.page.getByRole('dialog').filter({ hasText: 'Workflow published' });
		const text = await dialog.innerText();
		await dialog.getByRole('button', { name: 'Got it' }).click();
		return text.split('\n').slice(0, 2).join('. ');
	}

	/** Waits for a run that started in this minute ("hh:mm"), and returns its entry in the list. */
	async runAt(time: string): Promise<string> {
		await this.page.getByTestId('radio-button-executions').click();
		const run = this.page
			.locator('[data-test-id^="execution-details-"]')
			.filter({ hasText: new RegExp(` ${time}:.*(Succeeded|Error|Failed)`, 's') });
		await run.first().waitFor({ timeout: RUN_LIMIT_MS });
		await run.first().click();
		await this.page.getByTestId('execution-preview-host').getByText('Sync people').first().waitFor();
		return (await run.first().innerText()).replace(/\s+/g, ' ');
	}

	private nodes() {
		return this.page.getByTestId('canvas-node');
	}

	private node(name: string) {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}
}
