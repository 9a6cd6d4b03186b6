import type { SampleN8n } from '../n8n/sample-n8n.mts';
import { describeRun } from './report.mts';

const FILE = 'sync-people-and-learning.json';
const MANUAL_TRIGGER = 'Sync now';
const RUN_TABLE = 'bamboohr_ispring_runs';

/**
 * Runs the workflow for both directions once, prints what it did, and checks that it worked.
 *
 * @returns the id of the workflow
 * @throws Error when the run failed, or wrote nothing
 */
export async function firstSync({ api, runFile }: SampleN8n): Promise<string> {
	const { workflowId, run } = await runFile(FILE, MANUAL_TRIGGER);
	const row = (await api.rowsOfRuns(RUN_TABLE)).at(-1);
	console.log(`\n${describeRun(run, RUN_TABLE, row)}\n`);
	if (run.status !== 'success') throw new Error(`The first sync ended with the status "${run.status}".`);
	if (!(Number(row?.writes) > 0)) throw new Error('The first sync has written nothing.');
	return workflowId;
}
