import type { SampleN8n } from '../n8n/sample-n8n.mts';
import { describeRun } from './report.mts';

const MANUAL_TRIGGER = 'Sync now';
const RUN_TABLE = 'bamboohr_ispring_runs';

/**
 * Runs the workflow for both directions once, prints what it did, and checks that it worked.
 *
 * @throws Error when the run failed, or wrote nothing
 */
export async function firstSync({ api, run }: SampleN8n, workflowId: string): Promise<void> {
	const finished = await run(workflowId, MANUAL_TRIGGER, 'The first sync');
	const row = (await api.rowsOfRuns(RUN_TABLE)).at(-1);
	console.log(`\n${describeRun(finished, RUN_TABLE, row)}\n`);
	if (finished.status !== 'success')
		throw new Error(`The first sync ended with the status "${finished.status}".`);
	if (!(Number(row?.writes) > 0)) throw new Error('The first sync has written nothing.');
}
