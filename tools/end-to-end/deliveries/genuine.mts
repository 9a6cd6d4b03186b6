import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import {
	changeEmployee,
	deliver as deliverToBambooHrWebhook,
	type SimEmployee,
} from '../../simulator/bamboohr/index.mts';
import { deliver as deliverToSubscribers } from '../../simulator/ispring/index.mts';
import { accountsOf, completionElement, exportOf, pass } from './fixtures.mts';
import { newestWebhook, type Scene } from './scene.mts';

const JOB_TITLE = 'Lighthouse Keeper';

/** After everything that came before, an ordinary event of each system still has its effect. */
export async function testGenuineDeliveries(
	t: TestContext,
	scene: Scene,
	employee: SimEmployee,
	learnerId: string,
): Promise<void> {
	const { bamboo, ispring, until } = scene;
	await t.test('After all this, a change in BambooHR still reaches iSpring Learn', async () => {
		changeEmployee(bamboo, employee.id, { jobTitle: JOB_TITLE });
		const change = { employeeId: employee.id, action: 'updated' as const, changedFields: ['jobTitle'] };
		assert.deepEqual(await deliverToBambooHrWebhook(bamboo, newestWebhook(scene), [change]), [200]);
		await until('Waiting for the new job title', () =>
			accountsOf(scene, employee).find(({ fields }) => fields.job_title === JOB_TITLE),
		);
	});
	await t.test('After all this, a completion in iSpring Learn still reaches BambooHR', async () => {
		const enrollment = pass(scene, 'Still Listening', learnerId);
		const event = { type: 'COURSE_COMPLETED_SUCCESSFULLY' as const, element: completionElement(enrollment) };
		const answers = await deliverToSubscribers(ispring, event);
		assert.deepEqual(
			answers.map(({ status }) => status),
			[200],
		);
		await until('Waiting for the record and the file', () => {
			const { records, files } = exportOf(scene, enrollment);
			return (records.length > 0 && files.length > 0) || undefined;
		});
	});
}
