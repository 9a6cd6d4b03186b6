import assert from 'node:assert/strict';
import type { WalkContext } from './index.mts';

/** Chooses from lists that are loaded from the two systems, and runs into the limit for leavers. */
export async function settings({ step, panel, picture }: WalkContext): Promise<void> {
	await step('The default role can be chosen from the roles of the account', async () => {
		const roles = await panel.listOf('defaultRole');
		await panel.choose('Learner');
		const value = await panel.valueOf('defaultRole');
		assert.equal(value, 'Learner');
		return roles.join(', ');
	});
	await step('The root department can be chosen from the departments of the account', async () => {
		const departments = await panel.listOf('rootDepartment');
		await panel.choose('Sample Company');
		const value = await panel.valueOf('rootDepartment');
		assert.equal(value, 'Sample Company');
		return departments.join(', ');
	});
	await step('A run that exceeds the limit for leavers writes nothing', async () => {
		await panel.addOption('Max Leavers');
		await panel.input('maxLeavers').fill('1');
		await panel.execute();
		const error = await panel.error();
		assert.match(error, /Nothing was written/);
		await picture('limit');
		await picture('limit-dark', { colorScheme: 'dark' });
		return error;
	});
	await step('Courses can be chosen from the courses of the account', async () => {
		await panel.choicesOf('resource');
		await panel.pick('Learning');
		await panel.addOption('Course Names or IDs');
		const courses = await panel.choicesOf('courses');
		assert.ok(courses.includes('Fire Safety'), `The list offers only: ${courses.join(', ')}`);
		await panel.pick('Fire Safety');
		return courses.join(', ');
	});
	await panel.close();
}
