import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Demo } from './Demo.mts';
import { describeRun } from './report.mts';

const MANUAL_TRIGGER = 'Sync now';
const RUN_TABLE = 'bamboohr_ispring_runs';

/**
 * Runs the workflow for both directions and prints what it did; then those for one direction, which find nothing left
 * to do.
 *
 * @returns the id of the first workflow, undefined when it could not be imported
 */
export async function testSyncWorkflows({ api, runFile }: Demo): Promise<string | undefined> {
	const lastRow = async () => (await api.rowsOfRuns(RUN_TABLE)).at(-1);
	let firstId: string | undefined;
	await test('sync-people-and-learning.json syncs a whole company in both directions', async () => {
		const { workflowId, run } = await runFile('sync-people-and-learning.json', MANUAL_TRIGGER);
		firstId = workflowId;
		console.log(`\n${describeRun(run, RUN_TABLE, await lastRow())}\n`);
		assert.equal(run.status, 'success', run.error);
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
	return firstId;
}
