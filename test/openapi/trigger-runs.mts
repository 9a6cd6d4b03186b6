import { wire } from '../nodes/BambooHrLearningTrigger/setup.mts';
import { COURSE_ID, Setup, USER_ID } from '../nodes/ISpringLearnTrigger/setup.mts';
import type { TwoWayRequests } from './two-way-runs.mts';

/** The requests of both triggers when their workflows are published and unpublished. */
export async function recordTriggers(): Promise<TwoWayRequests> {
	const bambooHr = [];
	for (const options of [{}, { includeFields: ['workEmail', 'department'] }]) {
		const wired = await wire({ options });
		await wired.trigger.publish();
		await wired.trigger.unpublish();
		bambooHr.push({ label: 'BambooHR Learning Trigger', entries: [...wired.bamboo.log] });
		await wired.close();
	}
	const filters = { courses: [COURSE_ID], users: [USER_ID] };
	const setup = await Setup.start({ event: 'COURSE_STATUS_CHANGED', filters });
	await setup.trigger.publish();
	await setup.trigger.unpublish();
	const iSpring = [{ label: 'iSpring Learn Trigger', entries: [...setup.ispring.log] }];
	await setup.close();
	return { bambooHr, iSpring };
}
