import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { endedRuns } from '../../n8n/ended-runs.mts';
import { removeEmployee } from '../../simulator/bamboohr/index.mts';
import { accountsOf, completionBody, employeeBody, exportOf, hire, pass } from './fixtures.mts';
import type { Listener } from './listener.mts';
import { post } from './sample.mts';
import { newestRun, type Scene } from './scene.mts';
import { assertNothingWritten, snapshot } from './snapshot.mts';

const DAY_MS = 86_400_000;

/** Early, late or false news is compared with what BambooHR holds now, and only that counts. */
export async function testEmployeesOutOfOrder(
	t: TestContext,
	scene: Scene,
	listener: Listener,
): Promise<void> {
	const newcomer = hire(scene, 'Olga');
	await t.test('"updated" before "created" creates one account', async () => {
		await deliver(scene, listener, [employeeBody('updated', newcomer), employeeBody('created', newcomer)]);
		assert.equal(accountsOf(scene, newcomer).length, 1);
	});
	await t.test(
		'"deleted" for an existing employee and "updated" for a deleted one write nothing',
		async () => {
			const removed = hire(scene, 'Rolf');
			removeEmployee(scene.bamboo, removed.id);
			const before = snapshot(scene);
			await deliver(scene, listener, [
				employeeBody('deleted', newcomer),
				employeeBody('deleted', removed),
				employeeBody('updated', removed),
			]);
			assertNothingWritten(scene, before);
		},
	);
}

/** When an older completion is delivered after a newer one, the record keeps the newer one. */
export async function testCompletionsOutOfOrder(
	t: TestContext,
	scene: Scene,
	listener: Listener,
	learnerId: string,
): Promise<void> {
	await t.test('An older completion after a newer one leaves the newer one in the record', async (t) => {
		const enrollment = pass(scene, 'Passed Twice', learnerId);
		const datesOf = () => exportOf(scene, enrollment).records.map(({ completed }) => completed);
		enrollment.completionDate = new Date(Date.now() - 3 * DAY_MS).toISOString();
		const older = completionBody(enrollment);
		await deliver(scene, listener, [older]);
		const first = datesOf();
		enrollment.completionDate = new Date().toISOString();
		await deliver(scene, listener, [completionBody(enrollment), older]);
		const last = datesOf();
		t.diagnostic(`Completed on ${first.join()}, then on ${last.join()}`);
		assert.equal(first.length, 1);
		assert.equal(last.length, 1);
		assert.ok(last.join() > first.join(), 'The record has the older date.');
	});
}

/** Sends deliveries one right after the other, and waits until all of their runs have succeeded. */
async function deliver(scene: Scene, listener: Listener, bodies: string[]): Promise<void> {
	const { system, workflowId, url, sign } = listener;
	const after = await newestRun(scene, workflowId);
	for (const body of bodies) assert.equal(await post(url, { body, headers: sign(body) }), 200);
	const title = `${system} delivers out of order`;
	const runs = await endedRuns(scene, title, workflowId, { count: bodies.length, after });
	assert.deepEqual(
		runs.filter(({ status }) => status !== 'success'),
		[],
		'A run failed.',
	);
}
