import { removeEmployee } from '../../simulator/bamboohr/index.mts';
import { accountsOf, completionBody, employeeBody, exportOf, hire, pass } from './fixtures.mts';
import type { Listener } from './listener.mts';
import { post } from './sample.mts';
import { newestRun, runsAfter, type Finding, type Scene } from './scene.mts';
import { changedSince, inWords, snapshot } from './snapshot.mts';

const DAY_MS = 86_400_000;

/** Of what is told too early, too late or wrongly, nothing counts but what BambooHR has now. */
export async function employeesOutOfOrder(scene: Scene, listener: Listener): Promise<Finding[]> {
	const newcomer = hire(scene, 'Olga');
	await tell(scene, listener, [employeeBody('updated', newcomer), employeeBody('created', newcomer)]);
	const accounts = accountsOf(scene, newcomer).length;

	const removed = hire(scene, 'Rolf');
	removeEmployee(scene.bamboo, removed.id);
	const before = snapshot(scene);
	await tell(scene, listener, [
		employeeBody('deleted', newcomer),
		employeeBody('deleted', removed),
		employeeBody('updated', removed),
	]);
	const changed = changedSince(scene, before);
	return [
		{ isRight: accounts === 1, seen: `BambooHR, "updated" before "created": ${accounts} account(s)` },
		{
			isRight: changed.length === 0,
			seen: `BambooHR, "deleted" of somebody who is there, "updated" of somebody removed: ${inWords(changed)}`,
		},
	];
}

/** The news of an older completion comes after that of a newer one: the record keeps the newer. */
export async function completionsOutOfOrder(
	scene: Scene,
	listener: Listener,
	learnerId: string,
): Promise<Finding> {
	const enrollment = pass(scene, 'Passed Twice', learnerId);
	const datesOf = () => exportOf(scene, enrollment).records.map(({ completed }) => completed);
	enrollment.completionDate = new Date(Date.now() - 3 * DAY_MS).toISOString();
	const older = completionBody(enrollment);
	await tell(scene, listener, [older]);
	const first = datesOf();
	enrollment.completionDate = new Date().toISOString();
	await tell(scene, listener, [completionBody(enrollment), older]);
	const last = datesOf();
	const isNewer = last.length === 1 && last.join() > first.join();
	return {
		isRight: first.length === 1 && isNewer,
		seen: `iSpring Learn, an older completion after a newer: record of ${first.join()}, then of ${last.join()}`,
	};
}

/** One directly after the other, and waits until all their runs have ended well. */
async function tell(scene: Scene, listener: Listener, bodies: string[]): Promise<void> {
	const { system, workflowId, url, sign } = listener;
	const lastRun = await newestRun(scene, workflowId);
	for (const body of bodies) {
		const status = await post(url, { body, headers: sign(body) });
		if (status !== 200) throw new Error(`n8n answered ${status} to a signed delivery of ${system}.`);
	}
	const title = `${system} tells out of order`;
	const runs = await runsAfter(scene, title, workflowId, lastRun, bodies.length);
	const failed = runs.filter(({ status }) => status !== 'success').length;
	if (failed > 0) throw new Error(`${title}: ${failed} of ${runs.length} runs failed.`);
}
