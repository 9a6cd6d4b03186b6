import type { INodeParameters } from 'n8n-workflow';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { startSystems, type Systems } from '../../support/systems.mts';

/** An expression that gives nothing must neither widen a run nor silently leave it empty. */
describe('A learning export whose parameters come from expressions', () => {
	let systems: Systems;
	beforeAll(async () => {
		systems = await startSystems();
		addEmployee(systems.bamboo, { id: '1' });
	});
	afterAll(async () => {
		await systems.close();
	});

	it.each<[INodeParameters['x']]>([
		['={{ undefined }}'],
		['={{ null }}'],
		['={{ "" }}'],
		['={{ [] }}'],
		['={{ [""] }}'],
		[['']],
		[' , '],
	])('refuses the courses %j instead of exporting all courses', async (courses) => {
		const { error } = await systems.learning('sync', { options: { courses } });
		expect(error?.message).toMatch(/^Course Names or IDs: the option has been added, but names no course/);
		expect(systems.changes()).toBe(0);
	});

	it.each([{}, { courses: [] }])('exports all courses with the options %j', async (options) => {
		const { error, summary } = await systems.learning('plan', { options });
		expect([error, summary.status]).toEqual([undefined, 'success']);
	});

	it.each([
		['exportCompletions', 'Export Completions'],
		['exportAssignments', 'Export Assignments'],
		['exportCertificates', 'Export Certificates'],
	])(
		'refuses %s when it is neither true nor false, instead of taking it for off',
		async (name, displayName) => {
			for (const value of ['={{ undefined }}', '={{ null }}', '={{ "" }}', '={{ "true" }}', '={{ 1 }}']) {
				const { error } = await systems.learning('sync', { parameters: { [name]: value } });
				expect(error?.message).toBe(`${displayName}: the value is neither true nor false.`);
			}
		},
	);
});
