import assert from 'node:assert/strict';
import type { WalkContext } from './index.mts';

const VISIBLE = ['Employee ID Field', 'Max Leavers', 'Max Leavers Percent'];
const GROUPS = ['Who', 'Fields', 'Leavers and Limits', 'Output', 'Advanced'];

/** High enough for all parameters of the node. */
const WHOLE_PANEL = { width: 1400, height: 1450 };

/** Chooses from lists that are loaded from the two systems, and runs into the limit for leavers. */
export async function settings({ step, panel, picture, page }: WalkContext): Promise<void> {
	await step('The settings that everybody needs are visible, and the others are in groups', async () => {
		const names = await panel.parameterNames();
		assert.deepEqual(
			names.filter((name) => [...VISIBLE, ...GROUPS].includes(name)),
			[...VISIBLE, ...GROUPS],
		);
		const screen = page.viewportSize();
		await page.setViewportSize(WHOLE_PANEL);
		await picture('settings');
		if (screen) await page.setViewportSize(screen);
		return names.join(', ');
	});
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
		await panel.input('maxLeavers').fill('1');
		await panel.execute();
		const error = await panel.error();
		assert.match(error, /Nothing was written/);
		await picture('limit');
		await picture('limit-dark', { colorScheme: 'dark' });
		return error;
	});
	await step('The employee to explain can be chosen by name', async () => {
		await panel.choicesOf('operation');
		await panel.pick('Explain');
		const [first = ''] = await panel.listOf('employeeId');
		await panel.choose(first);
		assert.equal(await panel.valueOf('employeeId'), first);
		return first;
	});
	await step('Courses can be chosen from the courses of the account', async () => {
		await panel.choicesOf('resource');
		await panel.pick('Learning');
		await panel.addOption('Who', 'Course Names or IDs');
		const courses = await panel.choicesOf('courses');
		assert.ok(courses.includes('Fire Safety'), `The list offers only: ${courses.join(', ')}`);
		await panel.pick('Fire Safety');
		return courses.join(', ');
	});
	await step(
		'A rule of the filter offers the fields of the account, and the values of the field',
		async () => {
			await panel.addOption('Who', 'Employee Filter');
			await panel.addEntry('Add Rule');
			const fields = await panel.choicesOf('field');
			assert.ok(fields.includes('Location'), `The list offers only: ${fields.join(', ')}`);
			await panel.pick('Location');
			const locations = await panel.choicesOf('values');
			assert.ok(locations.length > 1, `The list offers only: ${locations.join(', ')}`);
			await panel.pick(locations[0] ?? '');
			// The list of values follows the field.
			await panel.choicesOf('field');
			await panel.pick('Department');
			const departments = await panel.choicesOf('values');
			assert.ok(!departments.some((name) => locations.includes(name)));
			return `${locations.join(', ')} | ${departments.slice(0, 3).join(', ')}, …`;
		},
	);
	await step(
		'Reminders have a ladder, whose steps are added one by one, and all of their words',
		async () => {
			await panel.choicesOf('resource');
			await panel.pick('Compliance');
			await panel.choicesOf('operation');
			await panel.pick('Remind');
			await panel.addEntry('Add Step');
			const recipients = (await panel.choicesOf('to')).map((choice) => choice.split('\n')[0]);
			assert.deepEqual(recipients, ['Address', 'Learner', 'Supervisor', "Supervisor's Supervisor"]);
			await panel.pick('Supervisor');
			const names = await panel.parameterNames();
			for (const name of ['Required From', 'Ladder', 'Expiring Days', 'Valid Months', 'Who', 'Wording'])
				assert.ok(names.includes(name), `The panel shows only: ${names.join(', ')}`);
			return names.join(', ');
		},
	);
	await panel.close();
}
