import { expect } from '../Steps.mts';
import type { Hands } from './index.mts';

/** Chooses from lists that come from the two systems, and meets the limit for leavers. */
export async function settings({ steps, panel, picture }: Hands): Promise<void> {
	await steps.step('Choose a role from the list', async () => {
		const roles = await panel.listOf('defaultRole');
		await panel.choose('Learner');
		const value = await panel.valueOf('defaultRole');
		expect(value === 'Learner', 'Learner', value);
		return roles.join(', ');
	});
	await steps.step('Choose a department from the list', async () => {
		const departments = await panel.listOf('rootDepartment');
		await panel.choose('Sample Company');
		const value = await panel.valueOf('rootDepartment');
		expect(value === 'Sample Company', 'Sample Company', value);
		return departments.join(', ');
	});
	await steps.step('Run with a limit that is too low', async () => {
		await panel.addOption('Max Leavers');
		await panel.input('maxLeavers').fill('1');
		await panel.execute();
		const error = await panel.error();
		expect(error.includes('Nothing was written'), 'an error of the limit', error);
		await picture('limit');
		await picture('limit-dark', { colours: 'dark' });
		return error;
	});
	await steps.step('Choose courses from the list', async () => {
		await panel.choicesOf('resource');
		await panel.pick('Learning');
		await panel.addOption('Course Names or IDs');
		const courses = await panel.choicesOf('courses');
		expect(courses.includes('Fire Safety'), 'the courses of the account', courses);
		await panel.pick('Fire Safety');
		return courses.join(', ');
	});
	await panel.close();
}
