import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { ENROLLMENTS, RULES } from '../tables.mts';
import { sceneOf } from './scene.mts';

const MISSING = { dataTableId: { __rl: true, mode: 'name', value: 'no_such_table' } };

/** Opens a console whose tables cannot be read. Needs the address of the console. */
export async function testUnreadableTables(n8n: SampleN8n): Promise<void> {
	const workflowId = await n8n.publishFile('hr-console.json', undefined, {
		nodes: { 'Get runs': MISSING, 'Get rules': MISSING },
	});
	const { openFirstPage, answer } = await sceneOf(n8n);

	await test('The first page says so when the run table cannot be read, and still lets HR choose', async (t) => {
		const page = await openFirstPage();
		t.diagnostic(page.text);
		assert.match(
			page.text,
			/The run table could not be read: .*no_such_table.* You can still choose what to do\./,
		);
		assert.doesNotMatch(page.text, /No run yet/);
		assert.match((await answer(page, 'See the last runs')).text, /The run table could not be read/);
		const preview = await answer(await openFirstPage(), 'Preview and sync people');
		assert.match(preview.text, /There is nothing to do|Nothing has been changed yet/);
	});

	await test('A rule table that cannot be read is not taken for one without rules', async () => {
		for (const choice of ['Preview and apply enrollments', 'Who lacks which training']) {
			const { text } = await answer(await openFirstPage(), choice);
			assert.match(
				text,
				/That did not work .*could not read the data table bamboohr_ispring_rules\..*Nothing was changed\./,
			);
		}
	});
	await n8n.api.unpublish(workflowId);
	for (const table of [RULES, ENROLLMENTS]) await n8n.api.deleteDataTable(table);
}
