import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { endedRuns } from '../../n8n/ended-runs.mts';
import { openCompany } from '../company.mts';
import { differences, endState, summarized } from '../end-state.mts';
import { described, MANUAL_TRIGGER, RUN_TABLE, SYNC_FILE, type Stage } from './stage.mts';

/** Slow enough that both runs overlap for a long time, even on a busy machine. */
const LATENCY_MS = 50;

/** Two runs at the same time, on two workers, and one more run leave what a single run would have left. */
export async function testParallelRuns(
	t: TestContext,
	stage: Stage,
	undisturbed: readonly string[],
): Promise<void> {
	const { api, cluster } = stage;
	const company = await openCompany(api, 'parallel runs', stage.closing);
	for (const system of [company.bamboo, company.ispring]) system.latencyMs = LATENCY_MS;
	const workflowId = await company.importFile(SYNC_FILE);
	await Promise.all([1, 2].map(async () => await api.execute(workflowId, MANUAL_TRIGGER)));
	const runs = await endedRuns(stage, 'Two runs at the same time', workflowId, { count: 2 });
	const rows = (await api.rowsOfRuns(RUN_TABLE)).slice(-2);
	t.diagnostic(`Runs: ${described(stage, runs)}`);
	t.diagnostic(`Their rows: ${rows.map(({ status, writes }) => `${status}, ${writes} writes`).join(' | ')}`);
	const differencesAfterTwo = summarized(differences(endState(company), undisturbed));
	t.diagnostic(`Differences from an undisturbed company: ${differencesAfterTwo}`);
	assert.equal(new Set(runs.map(({ id }) => cluster.workerOf(id))).size, 2, 'Both were on one worker.');

	await api.execute(workflowId, MANUAL_TRIGGER);
	const [third] = await endedRuns(stage, 'One more run', workflowId, { count: 3 });
	const row = (await api.rowsOfRuns(RUN_TABLE)).at(-1);
	t.diagnostic(`One more run: ${third?.status}, ${row?.writes} writes`);
	assert.deepEqual(differences(endState(company), undisturbed), []);
}
