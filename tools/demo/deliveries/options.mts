import { randomUUID } from 'node:crypto';
import { addEnrollment, type SimEnrollment } from '../../simulator/ispring/index.mts';
import { accountsOf, completionBody, employeeBody, hire } from './fixtures.mts';
import { bambooHrListener, iSpringListener, secondsAgo } from './listener.mts';
import { postAll, type Sample } from './sample.mts';
import { newestRun, runsAfter, type Finding, type Scene } from './scene.mts';
import { changedSince, inWords, snapshot } from './snapshot.mts';

const HOUR_S = 3600;
/** Webhooks and subscribers. */
const OF_BOTH_WORKFLOWS = 2;

/** With Maximum Age, what is older is refused although it is signed. */
export async function withMaximumAge(scene: Scene): Promise<Finding> {
	const workflowId = await scene.publish('instant-new-hire.json', { maxAgeMinutes: 60 });
	const { url, sign } = bambooHrListener(scene, workflowId);
	const newcomer = hire(scene, 'Lena');
	const body = employeeBody('created', newcomer);
	const at = (timestamp: string) => ({ body, headers: sign(body, { timestamp }) });
	const refused = await postAll(url, [
		{ what: 'two hours old', ...at(secondsAgo(2 * HOUR_S)), expected: 401 },
		{ what: 'of no time', ...at('yesterday'), expected: 401 },
	]);
	const before = accountsOf(scene, newcomer).length;
	const lastRun = await newestRun(scene, workflowId);
	const taken = await postAll(url, [
		{ what: 'half an hour old', ...at(secondsAgo(HOUR_S / 2)), expected: 200 },
	]);
	const runs = await runsAfter(scene, 'BambooHR tells in time', workflowId, lastRun, 1);
	await unpublish(scene, workflowId);
	const after = accountsOf(scene, newcomer).length;
	return {
		isRight:
			refused.isRight && taken.isRight && lastRun === 0 && runs.length === 1 && before === 0 && after === 1,
		seen: `BambooHR with Maximum Age: ${refused.seen}, ${taken.seen}; ${runs.length} run(s), ${after} account(s)`,
	};
}

/** Without Require Signature anybody may start a run; it reads what is true, and writes nothing else. */
export async function withoutSignature(scene: Scene, exported: SimEnrollment): Promise<Finding> {
	const workflowId = await scene.publish('instant-completion.json', { requireSignature: false });
	const { url } = iSpringListener(scene, workflowId);
	const { courseId, learnerId } = exported;
	const open = addEnrollment(scene.ispring, { courseId, learnerId });
	const completionDate = new Date().toISOString();
	const before = snapshot(scene);
	const { isRight, seen } = await postAll(url, [
		{ what: 'of an open enrollment', ...unsigned({ ...open, completionDate }) },
		{ what: 'of one that is not there', ...unsigned({ ...exported, enrollmentId: randomUUID() }) },
	]);
	const runs = await runsAfter(scene, 'Anybody tells of completions', workflowId, 0, 2);
	const changed = changedSince(scene, before);
	await unpublish(scene, workflowId);
	return {
		isRight: isRight && runs.length === 2 && changed.length === 0,
		seen: `iSpring Learn without Require Signature, made-up completions: ${seen}; ${runs.length} run(s), ${inWords(changed)}`,
	};
}

/** n8n has what was registered removed a moment after it has answered. */
async function unpublish({ api, bamboo, ispring, until }: Scene, workflowId: string): Promise<void> {
	await api.unpublish(workflowId);
	await until('Unpublishing the copy', () =>
		bamboo.state.webhooks.size + ispring.state.subscribers.size === OF_BOTH_WORKFLOWS ? true : undefined,
	);
}

function unsigned(enrollment: SimEnrollment): Omit<Sample, 'what'> {
	return { body: completionBody(enrollment), headers: {}, expected: 200 };
}
