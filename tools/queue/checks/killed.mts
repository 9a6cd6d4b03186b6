import { openCompany, writesIn, type Company } from '../company.mts';
import { differences, endState, summarized } from '../end-state.mts';
import { described, endedRuns, MANUAL_TRIGGER, SYNC_FILE, type Finding, type Stage } from './check.mts';

/** So slow that a run can be caught in the middle. */
const LATENCY_MS = 100;

/** When a worker dies: so many writes into the users of iSpring Learn, or into BambooHR's training records. */
const MOMENTS = [
	{ during: 'people', system: 'ispring', writes: 25 },
	{ during: 'learning', system: 'bamboo', writes: 15 },
] as const;

/** A worker that is killed in mid-run, twice: the next run leaves what an undisturbed one would have left. */
export async function checkKilled(stage: Stage, undisturbed: readonly string[]): Promise<Finding[]> {
	const { cluster } = stage;
	const company = await openCompany(cluster.api, 'killed', stage.closing);
	for (const system of [company.bamboo, company.ispring]) system.latencyMs = LATENCY_MS;
	const workflowId = await company.importFile(SYNC_FILE);
	const kills: string[] = [];
	for (const moment of MOMENTS) kills.push(await killDuring(stage, company, workflowId, moment));

	const before = MOMENTS.length;
	await cluster.api.execute(workflowId, MANUAL_TRIGGER);
	const runs = await endedRuns(stage, 'The next run', workflowId, before + 1);
	const writesBefore = writesIn(company.bamboo) + writesIn(company.ispring);
	const left = differences(endState(company), undisturbed);

	await cluster.api.execute(workflowId, MANUAL_TRIGGER);
	await endedRuns(stage, 'One more run, with nothing to do', workflowId, before + 2);
	const more = writesIn(company.bamboo) + writesIn(company.ispring) - writesBefore;
	return [
		{
			isRight: left.length === 0 && runs[0]?.status === 'success' && more === 0,
			seen: [
				`workers killed in mid-run: ${kills.join('; ')}`,
				`all runs, newest first: ${described(stage, runs)}`,
				`different from an undisturbed company after the next run: ${summarized(left)}`,
				`the run after that wrote ${more} times`,
			].join('\n    '),
		},
	];
}

/** Starts a run, kills its worker after so many writes, waits until n8n has noticed, and puts a new worker there. */
async function killDuring(
	stage: Stage,
	company: Company,
	workflowId: string,
	{ during, system, writes }: (typeof MOMENTS)[number],
): Promise<string> {
	const { cluster, until } = stage;
	const already = (await cluster.api.executionsOf(workflowId)).length;
	const writesBefore = writesIn(company[system]);
	const executionId = await cluster.api.execute(workflowId, MANUAL_TRIGGER);
	const worker = await until('Waiting for a worker to take it', () => cluster.workerOf(executionId));
	await until(`Waiting until the run is in the middle of ${during}`, () =>
		writesIn(company[system]) - writesBefore >= writes ? true : undefined,
	);
	await cluster.kill(worker);
	const killedAtMs = Date.now();
	const done = writesIn(company[system]) - writesBefore;
	const isUnderWay = (await cluster.api.executionsOf(workflowId)).some(
		({ id, status }) => id === executionId && status === 'running',
	);
	if (!isUnderWay)
		throw new Error(`The run was over before its worker was killed in the middle of ${during}.`);
	const runs = await endedRuns(stage, 'Waiting until n8n has noticed', workflowId, already + 1);
	const noticedSeconds = Math.round((Date.now() - killedAtMs) / 1000);
	const status = runs.find(({ id }) => id === executionId)?.status;
	await cluster.startWorker(worker);
	return `${worker} after ${done} writes of ${during}, which n8n ended as "${status}" after ${noticedSeconds} s`;
}
