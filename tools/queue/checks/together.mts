import { openCompany } from '../company.mts';
import { differences, endState, summarized } from '../end-state.mts';
import {
	described,
	endedRuns,
	MANUAL_TRIGGER,
	RUN_TABLE,
	SYNC_FILE,
	type Finding,
	type Stage,
} from './check.mts';

/** So slow that both are under way for a good while, whatever else the machine does. */
const LATENCY_MS = 50;

/** Two runs at the same time, on two workers, leave what one run would have left. */
export async function checkTogether(stage: Stage, undisturbed: readonly string[]): Promise<Finding[]> {
	const { cluster } = stage;
	const company = await openCompany(cluster.api, 'two runs', stage.closing);
	for (const system of [company.bamboo, company.ispring]) system.latencyMs = LATENCY_MS;
	const workflowId = await company.importFile(SYNC_FILE);
	await Promise.all([1, 2].map(async () => await cluster.api.execute(workflowId, MANUAL_TRIGGER)));
	const runs = await endedRuns(stage, 'Two runs at the same time', workflowId, 2);
	const rows = (await cluster.api.rowsOfRuns(RUN_TABLE)).slice(-2);
	const after = differences(endState(company), undisturbed);

	await cluster.api.execute(workflowId, MANUAL_TRIGGER);
	const [third] = await endedRuns(stage, 'One more run', workflowId, 3);
	const row = (await cluster.api.rowsOfRuns(RUN_TABLE)).at(-1);
	const left = differences(endState(company), undisturbed);
	const outcomes = rows.map(({ status, writes }) => `${status}, ${writes} writes`);
	return [
		{
			isRight: left.length === 0 && new Set(runs.map(({ id }) => cluster.workerOf(id))).size === 2,
			seen: [
				`two runs at the same time: ${described(stage, runs)}`,
				`their rows: ${outcomes.join(' | ')}`,
				`different from an undisturbed company right after: ${summarized(after)}`,
				`after one more run (${third?.status}, ${row?.writes} writes): ${summarized(left)}`,
			].join('\n    '),
		},
	];
}
