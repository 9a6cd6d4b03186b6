import {
	addEmployee,
	deliver as deliverToBambooHrWebhook,
	type BambooHrSimulator,
	type SimTrainingRecord,
	type SimWebhook,
} from '../simulator/bamboohr/index.mts';
import {
	addCourse,
	addEnrollment,
	deliver as deliverToSubscribers,
	type ISpringSimulator,
	type SimUser,
} from '../simulator/ispring/index.mts';
import type { SampleSystems } from '../simulator/sample-systems.mts';
import type { Until } from './wait-until.mts';

/** What came of an event: the result that the other system has now, and how long that took. */
export interface Outcome<Result> {
	result: Result;
	elapsedMs: number;
}

/**
 * Hires somebody in BambooHR, which delivers "created" and "updated" to its only webhook, and waits for the account in
 * iSpring Learn.
 *
 * @throws Error when BambooHR has no webhook, or when the account does not come in time
 */
export async function hireInstantly(
	{ bamboo, ispring }: SampleSystems,
	until: Until,
): Promise<Outcome<SimUser>> {
	const webhook = onlyWebhookOf(bamboo);
	const email = 'ivy.instant@example.com';
	const { id } = addEmployee(bamboo, { firstName: 'Ivy', lastName: 'Instant', workEmail: email });
	const startedAtMs = Date.now();
	const delivery = deliverToBambooHrWebhook(bamboo, webhook, [
		{ employeeId: id, action: 'created' },
		{ employeeId: id, action: 'updated', changedFields: ['department'] },
	]);
	const result = await until('Waiting for the new user', () => userWith(ispring, email));
	const elapsedMs = Date.now() - startedAtMs;
	await delivery;
	return { result, elapsedMs };
}

/**
 * Lets a user pass a course in iSpring Learn, which delivers the event, and waits for the training record in BambooHR.
 *
 * @throws Error when the training record does not come in time
 */
export async function completeInstantly(
	{ bamboo, ispring }: SampleSystems,
	learnerId: string,
	until: Until,
): Promise<Outcome<SimTrainingRecord>> {
	const { contentItemId: courseId } = addCourse(ispring, { title: 'Right Away' });
	const completedAt = new Date();
	const { enrollmentId } = addEnrollment(ispring, {
		courseId,
		learnerId,
		completionStatus: 'passed',
		completionDate: completedAt.toISOString(),
	});
	const startedAtMs = Date.now();
	const delivery = deliverToSubscribers(ispring, {
		type: 'COURSE_COMPLETED_SUCCESSFULLY',
		element: { courseId, learnerId, enrollmentIds: [enrollmentId], completionDate: completedAt.getTime() },
	});
	const result = await until('Waiting for the training record', () => recordOf(bamboo, enrollmentId));
	const elapsedMs = Date.now() - startedAtMs;
	await delivery;
	return { result, elapsedMs };
}

/** How many webhooks and subscribers n8n has registered in both systems. */
export function registrationCount({ bamboo, ispring }: SampleSystems): number {
	return bamboo.state.webhooks.size + ispring.state.subscribers.size;
}

function onlyWebhookOf(bamboo: BambooHrSimulator): SimWebhook {
	const [webhook] = bamboo.state.webhooks.values();
	if (webhook === undefined) throw new Error('BambooHR has no webhook, although the workflow is published.');
	return webhook;
}

function userWith(ispring: ISpringSimulator, email: string): SimUser | undefined {
	return [...ispring.state.users.values()].find(({ fields }) => fields.email === email);
}

function recordOf(bamboo: BambooHrSimulator, enrollmentId: string): SimTrainingRecord | undefined {
	return [...bamboo.state.trainingRecords.values()].find(({ notes }) => notes.includes(enrollmentId));
}
