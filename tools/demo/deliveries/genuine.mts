import {
	changeEmployee,
	deliver as tellOfChange,
	type SimEmployee,
} from '../../simulator/bamboohr/index.mts';
import { deliver as tellOfEvent } from '../../simulator/ispring/index.mts';
import { accountsOf, completionElement, exportOf, pass } from './fixtures.mts';
import { newestWebhook, type Finding, type Scene } from './scene.mts';

const JOB_TITLE = 'Lighthouse Keeper';

/** After all that came before, both systems tell of something as they always do, and it is done. */
export async function honest(scene: Scene, employee: SimEmployee, learnerId: string): Promise<Finding> {
	const { bamboo, ispring, until } = scene;
	changeEmployee(bamboo, employee.id, { jobTitle: JOB_TITLE });
	const change = { employeeId: employee.id, action: 'updated' as const, changedFields: ['jobTitle'] };
	const changeAnswers = await tellOfChange(bamboo, newestWebhook(scene), [change]);
	await until('Waiting for the new job title', () =>
		accountsOf(scene, employee).find(({ fields }) => fields.job_title === JOB_TITLE),
	);

	const enrollment = pass(scene, 'Still Listening', learnerId);
	const event = { type: 'COURSE_COMPLETED_SUCCESSFULLY', element: completionElement(enrollment) };
	const eventAnswers = (await tellOfEvent(ispring, event)).map(({ status }) => status);
	await until('Waiting for the record and the file', () => {
		const { records, files } = exportOf(scene, enrollment);
		return records.length > 0 && files.length > 0 ? true : undefined;
	});
	return {
		isRight: [...changeAnswers, ...eventAnswers].join() === '200,200',
		seen: `After all this: a change of BambooHR ${changeAnswers.join()} and done, a completion of iSpring Learn ${eventAnswers.join()} and done`,
	};
}
