import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Given, type Systems } from '../../support/systems.mts';

const CONTRACTORS = ['1', '2', '3'];

let systems: Systems;
let nextSince: string;

beforeEach(async () => {
	systems = await startSystems();
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	for (let id = 1; id <= 20; id++)
		addEmployee(systems.bamboo, { id: String(id), workEmail: `p${id}@example.com`, jobTitle: 'Clerk' });
	const { summary } = await run('sync', {});
	nextSince = String(summary.nextSince);
	for (const id of CONTRACTORS) changeEmployee(systems.bamboo, id, { jobTitle: 'Contractor' });
	systems.clearLogs();
});
afterEach(async () => await systems.close());

const WITHOUT_CONTRACTORS: INodeParameters = {
	employeeFilter: { rule: [{ field: 'jobTitle', operator: 'isNotOneOf', values: ['contractor'] }] },
	outOfScopeAction: 'deactivate',
	maxLeavers: 2,
	maxLeaversPercent: 100,
};
const run = async (operation: string, options: INodeParameters, more: Given = {}) =>
	await systems.people(operation, { ...more, options: { employeeIdField: 'bamboohr_id', ...options } });
const active = () =>
	CONTRACTORS.filter((id) => userByLogin(systems.ispring, `p${id}@example.com`)?.status === 1);
const outcomes = (items: IDataObject[]) =>
	items.map(({ employeeId, outcome }) => `${String(employeeId)} ${String(outcome)}`);

const OVER_LIMIT = '3 users would be deactivated; the limit Max Leavers is 2';

describe('People who fell out of scope and are to be deactivated', () => {
	it.each<[what: string, options: () => INodeParameters, more: Given]>([
		['everybody', () => ({}), {}],
		['whoever changed', () => ({ since: nextSince }), {}],
		[
			'a single one of them',
			() => ({}),
			{ parameters: { scope: 'inputItems' }, input: [{ employeeId: '1' }] },
		],
	])('stop a run about %s when they are more than the limit allows', async (_, options, more) => {
		const { error } = await run('sync', { ...WITHOUT_CONTRACTORS, ...options() }, more);
		expect(error?.message).toContain(OVER_LIMIT);
		expect(systems.changes()).toBe(0);
	});

	it('are held by a plan, kept by its batches, and carried out once approved', async () => {
		const { changes: planned, summary } = await run('plan', WITHOUT_CONTRACTORS);
		expect(summary).toMatchObject({ status: 'held', heldBecause: expect.stringContaining(OVER_LIMIT) });
		expect(outcomes(planned)).toEqual(CONTRACTORS.map((id) => `${id} held`));
		for (const item of planned) {
			const { changes } = await run('apply', WITHOUT_CONTRACTORS, { input: [item] });
			expect(changes).toMatchObject([{ outcome: 'held' }]);
		}
		expect(active()).toEqual(CONTRACTORS);
		for (const item of planned) {
			const approved = await run('apply', { ...WITHOUT_CONTRACTORS, approveHeld: true }, { input: [item] });
			expect(approved.changes).toMatchObject([
				{ outcome: 'done', action: 'deactivate', situation: 'excluded', lifecycle: null },
			]);
		}
		expect(active()).toEqual([]);
		systems.clearLogs();
		await run('sync', WITHOUT_CONTRACTORS);
		expect(systems.changes()).toBe(0);
	});

	it('hold no run that deactivates nobody: a new hire still gets an account', async () => {
		addEmployee(systems.bamboo, { id: '50', workEmail: 'new@example.com' });
		const { changes, error } = await run('sync', WITHOUT_CONTRACTORS, {
			parameters: { scope: 'inputItems' },
			input: [{ employeeId: '50' }],
		});
		expect(error).toBeUndefined();
		expect(changes).toMatchObject([
			{ employeeId: '50', action: 'create', outcome: 'done', lifecycle: 'joiner' },
		]);
		expect(active()).toEqual(CONTRACTORS);
	});

	it('are explained by the rule that leaves them out, with its number when there are several', async () => {
		const rule = [
			{ field: 'location', operator: 'isNotOneOf', values: ['Nowhere'] },
			{ field: 'jobTitle', operator: 'isNotOneOf', values: ['contractor'] },
		];
		const { changes } = await run(
			'explain',
			{ ...WITHOUT_CONTRACTORS, employeeFilter: { rule } },
			{ parameters: { employeeId: '1' } },
		);
		expect(changes[0]?.steps).toContainEqual({
			question: 'In scope?',
			answer: 'No. Out of scope: Job Title is "Contractor", which Employee Filter leaves out (rule 2).',
		});
	});
});
