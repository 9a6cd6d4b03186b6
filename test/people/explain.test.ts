import { addEmployee, addListOption } from '../../tools/simulator/bamboohr/people.mts';
import { addDepartment } from '../../tools/simulator/ispring/people.mts';
import { runExplain } from '../../src/people/explain';
import type { PeopleSettings } from '../../src/people/settings';
import { optionsOf, startTwoSystems, type TwoSystems } from './two-systems.mts';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	addEmployee(systems.bamboo, { id: '900' });
});
afterEach(async () => await systems.close());

const explain = async (ids: string[], settings: Partial<PeopleSettings> = {}) =>
	await runExplain(systems.clients, optionsOf(settings), ids);
const answers = async (id: string, settings: Partial<PeopleSettings> = {}) =>
	(await explain([id], settings)).items[0]?.steps.map(({ answer }) => answer);

const hire = (department: string) => addEmployee(systems.bamboo, { id: '1', department });
const codeOf = (name: string) => `bamboohr:${addListOption(systems.bamboo, 'department', name)}`;

describe('An explanation', () => {
	it('An explanation goes step by step and ends with what happens.', async () => {
		addEmployee(systems.bamboo, { id: '1', firstName: 'Ann', lastName: 'Lee', jobTitle: 'Boss' });
		systems.account('1', { fields: { first_name: 'Ann', last_name: 'Lee' } });
		const { items, summary } = await explain([' 1 ']);
		expect(items).toMatchObject([{ employeeId: '1', action: 'update', outcome: 'planned' }]);
		expect(items[0]?.steps).toEqual([
			{ question: 'Does the employee exist in BambooHR?', answer: 'Yes: Ann Lee, active, Operations.' },
			{ question: 'In scope?', answer: 'Yes, as an active employee.' },
			{
				question: 'Which user in iSpring Learn?',
				answer: 'Ann Lee (login sam.sample1@example.com), found by the stored BambooHR ID.',
			},
			{
				question: 'Which department in iSpring Learn?',
				answer: expect.stringMatching(/^Operations, recognized by the code bamboohr:\d+\.$/),
			},
			{ question: 'What differs?', answer: 'Job title: Clerk → Boss' },
			{ question: 'What happens, and why?', answer: 'Update user. Differs in job title.' },
		]);
		expect(Object.keys(items[0] ?? {})[0]).toBe('steps');
		expect(summary.message).toBe('Explained for 1 employee what a sync would do.');
		expect(summary).toMatchObject({ operation: 'explain', counts: { update: 1 }, nextSince: null });
		expect(systems.changes()).toEqual([]);
	});

	it('An explanation says what is empty, and separates several differences.', async () => {
		addEmployee(systems.bamboo, { id: '1', jobTitle: 'Boss', mobilePhone: '555' });
		addEmployee(systems.bamboo, { id: '2' });
		const boss = systems.account('2');
		systems.account('1', { subordination: { subordinationType: 'manual', supervisorId: boss.userId } });
		expect((await answers('1'))?.[4]).toBe(
			'Job title: Clerk → Boss; Phone: empty → 555; Supervisor: Sam Sample2 → empty',
		);
	});

	it('An explanation of a new employee says that no user has their ID or address.', async () => {
		expect((await answers('900'))?.[2]).toBe('No user has this BambooHR ID, email, or login.');
	});

	it.each<[string, () => void, Partial<PeopleSettings>, string]>([
		[
			'not there yet',
			() => hire('Sales'),
			{},
			'None yet: Sales is created under Sample Company with the code CODE.',
		],
		[
			'not to be created',
			() => hire('Sales'),
			{ createDepartments: false },
			'None. iSpring Learn has no department Sales under Sample Company, and Create Departments is off.',
		],
		[
			'found by name',
			() => {
				hire('Sales');
				addDepartment(systems.ispring, { name: 'Sales' });
			},
			{},
			'Sales, found by name.',
		],
		[
			'renamed',
			() => {
				hire('Sales');
				addDepartment(systems.ispring, { name: 'Vendors', code: codeOf('Sales') });
			},
			{},
			'Vendors, recognized by the code CODE. It is renamed to Sales, and everybody stays in it.',
		],
		[
			'not renamed',
			() => {
				hire('Sales');
				addDepartment(systems.ispring, { name: 'Vendors', code: codeOf('Sales') });
				addDepartment(systems.ispring, { name: 'Sales' });
			},
			{},
			'Vendors, recognized by the code CODE. BambooHR calls it Sales, but another department in iSpring Learn has that name.',
		],
		['missing', () => hire(''), {}, 'BambooHR names none, so the user stays where they are.'],
	])('An explanation says when the department is %s.', async (_, arrange, settings, answer) => {
		arrange();
		expect((await answers('1', settings))?.[3]).toBe(answer.replace('CODE', codeOf('Sales')));
	});

	it('An explanation of a leaver without a user says that nothing happens.', async () => {
		addEmployee(systems.bamboo, { id: '1', status: 'Inactive', department: '' });
		expect(await answers('1')).toEqual([
			'Yes: Sam Sample1, inactive, no department.',
			'Yes, as a leaver.',
			'No user has this BambooHR ID, email, or login.',
			'Nothing that the sync would change.',
			'Nothing. Left the company and has no account.',
		]);
	});

	it('An explanation says why an employee is out of scope.', async () => {
		addEmployee(systems.bamboo, { id: '1', department: 'IT' });
		expect((await answers('1', { departments: ['Operations'] }))?.[1]).toBe(
			'No. Out of scope: the department IT is not one of the selected departments.',
		);
	});

	it('An explanation of a dispute names both sides.', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		systems.account('1');
		systems.account('1', { fields: { login: 'second', email: 'second@example.com' } });
		expect((await answers('1'))?.[2]).toMatch(/^Unclear\. Two users have the ID of this employee: /);
	});

	it('An explanation of an unknown ID says which user has it stored.', async () => {
		systems.account('77');
		expect(await answers('77')).toEqual([
			'No, but the user Sam Sample77 (login sam.sample77@example.com) stores this ID.',
			'Nothing. BambooHR no longer has employee 77. Check this account; Users Without Employee is Report.',
		]);
		const [item] = (await explain(['78'])).items;
		expect(item?.steps[0]).toEqual({ question: 'Does the employee exist in BambooHR?', answer: 'No.' });
	});

	it('An explanation covers the whole company, whatever the last run has seen.', async () => {
		const options = optionsOf({}, { since: '2026-03-10T08:00:00Z' });
		const { items, summary } = await runExplain(systems.clients, options, ['900']);
		expect([items.length, summary.mode]).toEqual([1, 'full']);
	});
});
