import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	addCustomField,
	addEmployee,
	changeEmployee,
	type SimEmployee,
} from '../../../tools/simulator/bamboohr/index.mts';
import { addCourse, addEnrollment } from '../../../tools/simulator/ispring/learning.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, type Given, type Systems } from '../../support/systems.mts';

let systems: Systems;
const enrollments = new Map<string, string>();

beforeEach(async () => {
	systems = await startSystems();
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	addCustomField(systems.bamboo, { alias: 'customContract', label: 'Contract' });
	const courseId = addCourse(systems.ispring, { title: 'Safety basics' }).contentItemId;
	const people: Array<Partial<SimEmployee>> = [
		{ id: '1', department: 'Sales', custom: { customContract: 'Permanent' } },
		{ id: '2', department: 'Sales', custom: { customContract: 'Freelance' } },
		{ id: '3', department: 'Support', custom: { customContract: 'Permanent' } },
		{ id: '4', department: 'Support', custom: {}, status: 'Inactive' },
	];
	for (const person of people) {
		addEmployee(systems.bamboo, person);
		const { id = '' } = person;
		const learnerId = addUser(systems.ispring, { fields: { login: `p${id}`, bamboohr_id: id } }).userId;
		const { enrollmentId } = addEnrollment(systems.ispring, {
			courseId,
			learnerId,
			completionStatus: 'passed',
			completionDate: '2026-02-10T10:00:00+00:00',
		});
		enrollments.set(id, enrollmentId);
	}
});
afterEach(async () => await systems.close());

const run = async (operation: string, options: INodeParameters, more: Given = {}) =>
	await systems.learning(operation, { ...more, options: { employeeIdField: 'bamboohr_id', ...options } });
const exported = (items: IDataObject[]) =>
	items
		.filter(({ kind, action }) => kind === 'completion' && action === 'create')
		.map((one) => one.employeeId);

const NOT_FREELANCE = { rule: [{ field: 'customContract', operator: 'isNotOneOf', values: 'freelance' }] };

describe('The learning export of chosen employees', () => {
	it.each<[what: string, options: INodeParameters, employeeIds: string[]]>([
		['a department', { departments: ['sales'] }, ['1', '2']],
		[
			'a custom field, an empty value being none of those listed',
			{ employeeFilter: NOT_FREELANCE },
			['1', '3', '4'],
		],
		['both', { departments: ['Sales'], employeeFilter: NOT_FREELANCE }, ['1']],
		[
			'any of two rules',
			{
				employeeFilter: {
					rule: [
						{ field: 'department', operator: 'isOneOf', values: 'Sales' },
						{ field: 'customContract', operator: 'isEmpty' },
					],
				},
				filterCombine: 'any',
			},
			['1', '2', '4'],
		],
	])('covers those whom %s lets in, and writes nothing the second time', async (_, options, employeeIds) => {
		const { changes, error } = await run('sync', options);
		expect(error).toBeUndefined();
		expect(exported(changes).sort()).toEqual(employeeIds);
		expect([...systems.bamboo.state.trainingRecords.values()].map((one) => one.employeeId).sort()).toEqual(
			employeeIds,
		);
		systems.clearLogs();
		await run('sync', options);
		expect(systems.changes()).toBe(0);
	});

	it('outputs an item with the reason for everybody else when unchanged items are asked for', async () => {
		const { changes } = await run('sync', { employeeFilter: NOT_FREELANCE, includeUnchanged: true });
		expect(changes.filter(({ reason }) => String(reason).startsWith('Out of scope'))).toEqual([
			expect.objectContaining({
				employeeId: '2',
				kind: 'enrollment',
				action: 'none',
				outcome: 'skipped',
				reason: 'Out of scope: customContract is "Freelance", which Employee Filter leaves out.',
			}),
		]);
	});

	it('answers with the reason for an enrollment that it was asked for', async () => {
		const { changes } = await run(
			'sync',
			{ employeeFilter: NOT_FREELANCE },
			{
				parameters: { scope: 'inputItems' },
				input: [{ enrollmentId: enrollments.get('2') ?? '' }, { enrollmentId: enrollments.get('1') ?? '' }],
			},
		);
		expect(exported(changes)).toEqual(['1']);
		expect(changes.filter(({ employeeId }) => employeeId === '2')).toEqual([
			expect.objectContaining({
				reason: expect.stringContaining('Out of scope: customContract is "Freelance"'),
			}),
		]);
	});

	it('applies a plan with the plan’s own filter, and skips whoever fell out of it since', async () => {
		const { changes: planned } = await run('plan', { employeeFilter: NOT_FREELANCE });
		expect(exported(planned)).toEqual(['1', '3', '4']);
		changeEmployee(systems.bamboo, '3', { custom: { customContract: 'Freelance' } });
		const { changes, summary } = await run('apply', {}, { input: planned });
		expect(
			changes
				.filter(({ kind, outcome }) => kind === 'completion' && outcome === 'done')
				.map(({ employeeId }) => employeeId),
		).toEqual(['1', '4']);
		expect(changes.find(({ employeeId }) => employeeId === '3')).toMatchObject({ outcome: 'skipped' });
		expect(summary.warnings).toContainEqual(expect.stringContaining('Employee Filter'));
	});

	it.each<[string, INodeParameters, RegExp]>([
		[
			'an option without departments',
			{ departments: [] },
			/^Department Names or IDs: the option has been added/,
		],
		['a filter without a rule', { employeeFilter: {} }, /^Employee Filter: the option has been added/],
		[
			'a rule without values',
			{ employeeFilter: { rule: [{ field: 'location', operator: 'isNotOneOf', values: '' }] } },
			/^Employee Filter > 1: the rule about location has no values/,
		],
		[
			'a field that does not exist',
			{ employeeFilter: { rule: [{ field: 'customContact', operator: 'isEmpty' }] } },
			/^Employee Filter > 1: BambooHR has no field called "customContact"\. Did you mean "customContract"/,
		],
		[
			'a department that does not exist',
			{ departments: ['Slaes'] },
			/BambooHR has no department called "Slaes"/,
		],
	])('is refused with %s, and nothing is written', async (_, options, message) => {
		for (const operation of ['sync', 'plan']) {
			const { error } = await run(operation, options);
			expect(error?.message).toMatch(message);
		}
		expect(systems.changes()).toBe(0);
	});

	it.each(['isOneOf', 'isNotOneOf', 'isEmpty', 'isNotEmpty'])(
		'stops when the API key cannot see the field of a rule (%s)',
		async (operator) => {
			systems.bamboo.quirks.hiddenFields = ['customContract'];
			const rule = [{ field: 'customContract', operator, values: 'Permanent' }];
			const { error } = await run('sync', { employeeFilter: { rule } });
			expect(error?.message).toMatch(/cannot see customContract.*Employee Filter > 1/);
			expect(systems.changes()).toBe(0);
		},
	);
});
