import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';

const MANUAL_TRIGGER = 'Sync now';
const RUN_TABLE = 'bamboohr_ispring_runs';

/** Runs the workflow for both directions, then those for one direction, which find nothing left to do. */
export async function testSyncWorkflows({ api, runFile }: SampleN8n): Promise<void> {
	const lastRow = async () => (await api.rowsOfRuns(RUN_TABLE)).at(-1);
	await test('sync-people-and-learning.json syncs a whole company in both directions', async (t) => {
		const { run } = await runFile('sync-people-and-learning.json', MANUAL_TRIGGER);
		assert.equal(run.status, 'success', run.error);
		const row = await lastRow();
		t.diagnostic(`${row?.writes} writes. ${row?.message ?? ''}`);
		assert.ok(Number(row?.writes) > 0, 'The first sync has written nothing.');
	});
	for (const file of ['sync-people.json', 'export-learning.json']) {
		await test(`${file} finds nothing left to change`, async (t) => {
			const { run } = await runFile(file, MANUAL_TRIGGER);
			assert.equal(run.status, 'success', run.error);
			const row = await lastRow();
			t.diagnostic(`${row?.writes} writes. ${row?.message ?? ''}`);
			assert.equal(row?.writes, 0);
		});
	}
}
