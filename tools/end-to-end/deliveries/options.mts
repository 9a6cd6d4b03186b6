import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { endedRuns } from '../../n8n/ended-runs.mts';
import { registrationCount } from '../../n8n/instant-events.mts';
import { addEnrollment, type SimEnrollment } from '../../simulator/ispring/index.mts';
import { accountsOf, completionBody, employeeBody, hire } from './fixtures.mts';
import { bambooHrListener, iSpringListener, secondsAgo } from './listener.mts';
import { postAll, type Sample } from './sample.mts';
import { newestRun, type Scene } from './scene.mts';
import { assertNothingWritten, snapshot } from './snapshot.mts';

const HOUR_S = 3600;
/** One webhook and one subscriber. */
const OF_BOTH_WORKFLOWS = 2;

/** With Maximum Age, an old delivery is refused although its signature is valid. */
export async function testMaximumAge(t: TestContext, scene: Scene): Promise<void> {
	await t.test('With Maximum Age, an old delivery of BambooHR is refused', async (t) => {
		const workflowId = await scene.publishFile('instant-new-hire.json', { maxAgeMinutes: 60 });
		const { url, sign } = bambooHrListener(scene, workflowId);
		const newcomer = hire(scene, 'Lena');
		const body = employeeBody('created', newcomer);
		const at = (timestamp: string) => ({ body, headers: sign(body, { timestamp }) });
		const refused = await postAll(url, [
			{ what: 'two hours old', ...at(secondsAgo(2 * HOUR_S)), expected: 401 },
			{ what: 'with an invalid time', ...at('yesterday'), expected: 401 },
		]);
		assert.equal(accountsOf(scene, newcomer).length, 0);
		assert.equal(await newestRun(scene, workflowId), 0, 'A refused delivery started a run.');
		const accepted = await postAll(url, [
			{ what: 'half an hour old', ...at(secondsAgo(HOUR_S / 2)), expected: 200 },
		]);
		const runs = await endedRuns(scene, 'BambooHR delivers in time', workflowId);
		await unpublish(scene, workflowId);
		t.diagnostic(`${refused}, ${accepted}`);
		assert.equal(runs.length, 1);
		assert.equal(accountsOf(scene, newcomer).length, 1);
	});
}

/** Without Require Signature, anybody can start a run; it reads the facts, and writes nothing else. */
export async function testWithoutSignature(
	t: TestContext,
	scene: Scene,
	exported: SimEnrollment,
): Promise<void> {
	await t.test('Without Require Signature, invented completions are not written', async (t) => {
		const workflowId = await scene.publishFile('instant-completion.json', { requireSignature: false });
		const { url } = iSpringListener(scene, workflowId);
		const { courseId, learnerId } = exported;
		const open = addEnrollment(scene.ispring, { courseId, learnerId });
		const completionDate = new Date().toISOString();
		const before = snapshot(scene);
		const answers = await postAll(url, [
			{ what: 'of an open enrollment', ...unsigned({ ...open, completionDate }) },
			{ what: 'of an unknown enrollment', ...unsigned({ ...exported, enrollmentId: randomUUID() }) },
		]);
		const runs = await endedRuns(scene, 'Unsigned completions', workflowId, { count: 2 });
		assertNothingWritten(scene, before);
		await unpublish(scene, workflowId);
		t.diagnostic(answers);
		assert.equal(runs.length, 2);
	});
}

/** n8n removes what it registered a moment after it has answered. */
async function unpublish(scene: Scene, workflowId: string): Promise<void> {
	await scene.api.unpublish(workflowId);
	await scene.until(
		'Unpublishing the copy',
		() => registrationCount(scene) === OF_BOTH_WORKFLOWS || undefined,
	);
}

function unsigned(enrollment: SimEnrollment): Omit<Sample, 'what'> {
	return { body: completionBody(enrollment), headers: {}, expected: 200 };
}
