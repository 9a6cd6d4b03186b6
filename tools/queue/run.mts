/** The second part of `npm run test:queue`, on Node 24: starts the cluster, and runs the tests one after the other. */
import { test } from 'node:test';
import { runAndCleanUp } from '../n8n/run-and-clean-up.mts';
import { testBinaryData } from './tests/binary-data.mts';
import { testDuplicateDelivery } from './tests/duplicate-delivery.mts';
import { testInstantTriggers } from './tests/instant-triggers.mts';
import { testKilledWorkers } from './tests/killed-workers.mts';
import { testParallelRuns } from './tests/parallel-runs.mts';
import { testSchedule } from './tests/schedule.mts';
import { stageFor } from './tests/stage.mts';
import { Cluster } from '../n8n/queue-mode/cluster.mts';
import { openCompany } from './company.mts';
import { endState } from './end-state.mts';
import { readSettings } from '../n8n/queue-mode/settings.mts';

await runAndCleanUp(async (session) => {
	const { closing, signal } = session;
	const cluster = await Cluster.start(readSettings(process.argv[2]), closing, signal);
	const stage = stageFor(cluster, session);
	const company = await openCompany(cluster.api, 'undisturbed', closing);
	await test('A schedule starts one run, on a worker, and that run does all of its work', async (t) => {
		await testSchedule(t, stage, company);
	});
	signal.throwIfAborted();
	const undisturbed = endState(company);
	await test('Binary data goes from node to node through the storage of n8n', async (t) => {
		await testBinaryData(t, stage, company);
	});
	signal.throwIfAborted();
	await test('Each delivery starts one run, on a worker', async (t) => {
		await testInstantTriggers(t, stage, company);
	});
	signal.throwIfAborted();
	await test('A duplicate delivery is written once, though two workers handle it at the same time', async (t) => {
		await testDuplicateDelivery(t, stage);
	});
	signal.throwIfAborted();
	await test('Two parallel runs on two workers leave the same data as one run', async (t) => {
		await testParallelRuns(t, stage, undisturbed);
	});
	signal.throwIfAborted();
	await test('After a worker is killed, the next run completes the work', async (t) => {
		await testKilledWorkers(t, stage, undisturbed);
	});
});
