import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { endedRuns } from '../../n8n/ended-runs.mts';
import { openCompany, writesIn, type Company } from '../company.mts';
import { differences, endState } from '../end-state.mts';
import { described, MANUAL_TRIGGER, SYNC_FILE, type Stage } from './stage.mts';

/** Slow enough that a run can be interrupted in the middle. */
const LATENCY_MS = 100;

/** When a worker is killed: after this many writes to iSpring Learn users, or to BambooHR training records. */
const MOMENTS = [
	{ during: 'people', system: 'ispring', writes: 25 },
	{ during: 'learning', system: 'bamboo', writes: 15 },
] as const;

/** A worker is killed in the middle of two runs: the next run leaves what an undisturbed one would have left. */
export async function testKilledWorkers(
	t: TestContext,
	stage: Stage,
	undisturbed: readonly string[],
): Promise<void> {
	const { api } = stage;
	const company = await openCompany(api, 'killed workers', stage.closing);
	const writesSoFar = () => writesIn(company.bamboo) + writesIn(company.ispring);
	for (const system of [company.bamboo, company.ispring]) system.latencyMs = LATENCY_MS;
	const workflowId = await company.importFile(SYNC_FILE);
	for (const moment of MOMENTS) t.diagnostic(await killDuring(stage, company, workflowId, moment));

	const killed = MOMENTS.length;
	await api.execute(workflowId, MANUAL_TRIGGER);
	const runs = await endedRuns(stage, 'The next run', workflowId, { count: killed + 1 });
	t.diagnostic(`Runs, newest first: ${described(stage, runs)}`);
	assert.equal(runs[0]?.status, 'success');
	assert.deepEqual(differences(endState(company), undisturbed), []);

	const writesBefore = writesSoFar();
	await api.execute(workflowId, MANUAL_TRIGGER);
	await endedRuns(stage, 'One more run, with nothing to do', workflowId, { count: killed + 2 });
	assert.equal(writesSoFar() - writesBefore, 0, 'The run after that wrote something.');
}

/**
 * Starts a run, kills its worker after some writes, waits until n8n has noticed, and starts the worker again.
 *
 * @returns what happened, in words
 */
async function killDuring(
	stage: Stage,
	company: Company,
	workflowId: string,
	{ during, system, writes }: (typeof MOMENTS)[number],
): Promise<string> {
	const { api, cluster, until } = stage;
	const runCount = (await api.executionsOf(workflowId)).length;
	const writesBefore = writesIn(company[system]);
	const executionId = await api.execute(workflowId, MANUAL_TRIGGER);
	const worker = await until('Waiting for a worker to take the run', () => cluster.workerOf(executionId));
	await until(`Waiting until the run is in the middle of ${during}`, () =>
		writesIn(company[system]) - writesBefore >= writes ? true : undefined,
	);
	await cluster.kill(worker);
	const killedAtMs = Date.now();
	const done = writesIn(company[system]) - writesBefore;
	const isUnderWay = (await api.executionsOf(workflowId)).some(
		({ id, status }) => id === executionId && status === 'running',
	);
	assert.ok(isUnderWay, `The run ended before its worker was killed in the middle of ${during}.`);
	const title = 'Waiting until n8n notices';
	const runs = await endedRuns(stage, title, workflowId, { count: runCount + 1 });
	const seconds = Math.round((Date.now() - killedAtMs) / 1000);
	const status = runs.find(({ id }) => id === executionId)?.status;
	await cluster.startWorker(worker);
	return `${worker} was killed after ${done} writes of ${during}; n8n ended the run as "${status}" after ${seconds} s`;
}
