import type { INodeParameters } from 'n8n-workflow';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	const people = [
		['1', 'Vienna, Austria', 'Clerk'],
		['2', 'Berlin', 'Clerk'],
		['3', 'Berlin', 'Contractor'],
		['4', '', 'Clerk'],
	] as const;
	for (const [id, location, jobTitle] of people)
		addEmployee(systems.bamboo, { id, workEmail: `p${id}@example.com`, location, jobTitle });
});
afterEach(async () => await systems.close());

const sync = async (rules: INodeParameters[], more: INodeParameters = {}) =>
	await systems.people('sync', { options: { employeeFilter: { rule: rules }, ...more } });
const created = async (...given: Parameters<typeof sync>) =>
	(await sync(...given)).changes
		.filter(({ action }) => action === 'create')
		.map(({ employeeId }) => employeeId);

describe('Employee Filter in a people sync', () => {
	it('covers only employees who match all rules, with values as text or as a list', async () => {
		const rules = [
			{ field: 'location', operator: 'isOneOf', values: '"Vienna, Austria", berlin' },
			{ field: 'jobTitle', operator: 'isNotOneOf', values: ['Contractor'] },
		];
		expect(await created(rules)).toEqual(['1', '2']);
		expect(userByLogin(systems.ispring, 'p3@example.com')).toBeUndefined();
	});

	it('covers employees who match any rule when it says so', async () => {
		const rules = [
			{ field: 'location', operator: 'isEmpty' },
			{ field: 'jobTitle', operator: 'isOneOf', values: 'contractor' },
		];
		expect(await created(rules, { filterCombine: 'any' })).toEqual(['3', '4']);
	});

	it('leaves those whom it leaves out active and outputs an item with the reason, unless told to deactivate them', async () => {
		await systems.people('sync', {});
		const rules = [{ field: 'jobTitle', operator: 'isNotOneOf', values: 'Contractor' }];
		const { changes, summary } = await sync(rules);
		expect(changes).toEqual([
			expect.objectContaining({
				employeeId: '3',
				situation: 'excluded',
				action: 'none',
				reason: expect.stringContaining('Job Title is "Contractor", which Employee Filter leaves out'),
			}),
		]);
		expect(summary.warnings).toContainEqual(expect.stringContaining('1 employee is out of scope'));
		await sync(rules, { outOfScopeAction: 'deactivate' });
		expect(userByLogin(systems.ispring, 'p3@example.com')?.status).not.toBe(
			userByLogin(systems.ispring, 'p2@example.com')?.status,
		);
		systems.clearLogs();
		await sync(rules, { outOfScopeAction: 'deactivate' });
		expect(systems.changes()).toBe(0);
	});

	it.each<[string, INodeParameters, RegExp]>([
		[
			'without a rule',
			{ employeeFilter: {} },
			/^Employee Filter: the option has been added, but has no rule/,
		],
		[
			'without values',
			{ employeeFilter: { rule: [{ field: 'location', operator: 'isOneOf', values: [] }] } },
			/^Employee Filter > 1: the rule about location has no values/,
		],
		[
			'by an unknown field',
			{ employeeFilter: { rule: [{ field: 'locaton', operator: 'isEmpty' }] } },
			/^Employee Filter > 1: BambooHR has no field called "locaton"/,
		],
	])('is refused %s, and nothing is written', async (_, options, message) => {
		const { error } = await systems.people('sync', { options });
		expect(error?.message).toMatch(message);
		expect(systems.changes()).toBe(0);
	});
});
