import { join } from 'node:path';
import { DateTime } from 'luxon';
import { expect } from '../Steps.mts';
import type { Hands } from './index.mts';

const FILE = join(import.meta.dirname, '..', '..', '..', 'workflows', 'sync-people.json');
const NODE = 'Sync schedule';
/** Enough for the clicks that are left, on a slow machine. */
const LEAD = { minutes: 2 };

/** Adds a fourth time and sees it refused; then publishes with a time that comes soon. */
export async function schedule({ steps, canvas, panel, picture, page }: Hands): Promise<void> {
	const times = page.getByTestId('parameter-input-timeOfDay');
	await steps.step('Add a fourth time to the schedule', async () => {
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
		const said = page.locator('[role=tooltip]', { hasText: 'At most 3' });
		// n8n keeps the words that are read out apart from those that are seen, and the open panel hides them.
		await said.first().waitFor({ state: 'attached' });
		await picture('schedule-fourth-time', { keepsPointer: true });
		const text = await said.first().textContent();
		await panel.close();
		const troubled = await canvas.nodesWithIssues();
		expect(troubled.includes(NODE), 'a red triangle at the schedule', troubled);
		expect(!(await canvas.mayPublish()), 'a "Publish" that cannot be pressed', 'it can');
		return `"${text}", and it cannot be published`;
	});
	let soon = '';
	await steps.step('Publish with three', async () => {
		soon = DateTime.now().plus(LEAD).toFormat('HH:mm');
		await canvas.open(NODE);
		await times.nth(3).hover();
		await page.getByTestId('fixed-collection-delete').nth(3).click();
		await times.first().locator('input').fill(soon);
		await panel.close();
		return await canvas.publish();
	});
	await steps.step('See the schedule run', async () => {
		const run = await canvas.runAt(soon);
		expect(run.includes('Succeeded'), 'a run that succeeded', run);
		await picture('schedule-run');
		return run;
	});
}
