import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { WalkContext } from './index.mts';

const FILE = join(import.meta.dirname, '..', '..', '..', 'workflows', 'sync-people.json');
const NODE = 'Sync schedule';
/** Enough for the remaining clicks on a slow machine. */
const LEAD = { minutes: 2 };

/** Adds a fourth time, which is refused; then publishes with a time in the near future. */
export async function schedule({ step, canvas, panel, picture, page }: WalkContext): Promise<void> {
	const times = page.getByTestId('parameter-input-timeOfDay');
	await step('A schedule with a fourth time cannot be published', async () => {
		await canvas.openNew();
		await canvas.importFile(FILE);
		for (const node of await canvas.nodesWithIssues()) {
			await canvas.open(node);
			await panel.chooseCredentials();
			await panel.close();
		}
		await canvas.open(NODE);
		await page.getByTestId('fixed-collection-add').click();
		await times.nth(3).locator('input').fill('21:00');
		await page.keyboard.press('Tab');
		await page.getByTestId('times-parameter-input-issues-container').locator('svg').hover();
		const tooltip = page.locator('[role=tooltip]', { hasText: 'At most 3' });
		// n8n renders the text for screen readers separately, and the open panel hides it.
		await tooltip.first().waitFor({ state: 'attached' });
		await picture('schedule-fourth-time', { keepsPointer: true });
		const text = await tooltip.first().textContent();
		await page.getByText('at most 3 runs per day are possible').waitFor();
		await panel.close();
		const withIssues = await canvas.nodesWithIssues();
		assert.ok(withIssues.includes(NODE), 'The schedule has no red triangle.');
		assert.ok(!(await canvas.canPublish()), '"Publish" is enabled.');
		return `The tooltip says "${text}"`;
	});
	let soon = '';
	await step('A schedule with three times can be published', async () => {
		soon = DateTime.now().plus(LEAD).toFormat('HH:mm');
		await canvas.open(NODE);
		await times.nth(3).hover();
		await page.getByTestId('fixed-collection-delete').nth(3).click();
		await times.first().locator('input').fill(soon);
		await panel.close();
		return await canvas.publish();
	});
	await step('The published schedule starts a run that succeeds', async () => {
		const run = await canvas.runAt(soon);
		assert.match(run, /Succeeded/);
		await picture('schedule-run');
		return run;
	});
}
