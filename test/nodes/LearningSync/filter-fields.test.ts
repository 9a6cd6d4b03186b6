import type { INodeParameters } from 'n8n-workflow';
import { addCustomField, addEmployee } from '../../../tools/simulator/bamboohr/index.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, type Systems } from '../../support/systems.mts';

let systems: Systems;
let optInNumber: string;

beforeEach(async () => {
	systems = await startSystems();
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	optInNumber = String(addCustomField(systems.bamboo, { alias: 'customOptIn', label: 'Wants courses' }).id);
	addCustomField(systems.bamboo, { alias: 'customTeams', label: 'Teams' });
	addEmployee(systems.bamboo, {
		id: '1',
		location: 'Vienna, Austria',
		city: 'Vienna',
		supervisorEId: '2',
		custom: { customOptIn: 'yes', customTeams: 'Red, Blue' },
	});
	addEmployee(systems.bamboo, { id: '2', location: 'Berlin', city: '', custom: { customOptIn: 'no' } });
	addEmployee(systems.bamboo, { id: '3', location: '', custom: {} });
});
afterEach(async () => await systems.close());

const created = async (rule: INodeParameters) => {
	const { changes, error } = await systems.people('sync', { options: { employeeFilter: { rule: [rule] } } });
	if (error) throw new Error(error.message);
	return changes.filter(({ action }) => action === 'create').map(({ employeeId }) => employeeId);
};

const SOURCES = [
	['the employee list', {}],
	['the dataset', { listRefused: 403 }],
	['a custom report', { listRefused: 403, datasetRefused: 403 }],
	['the employee list and a custom report', { datasetRefused: 403 }],
] as const;

describe.each(SOURCES)('A rule of Employee Filter, with employees from %s', (_, closed) => {
	beforeEach(() => void Object.assign(systems.bamboo.quirks, closed));

	it.each<[rule: INodeParameters, ids: string[]]>([
		// By the name of the field in reports, by that in the list, and by its number.
		[{ field: 'location', operator: 'isOneOf', values: '"Vienna, Austria"' }, ['1']],
		[{ field: 'locationName', operator: 'isOneOf', values: ['Vienna, Austria'] }, ['1']],
		[{ field: '18', operator: 'isOneOf', values: ['vienna, austria'] }, ['1']],
		[{ field: '={{ 18 }}', operator: 'isNotOneOf', values: ['Berlin'] }, ['1', '3']],
		[{ field: 'city', operator: 'isEmpty' }, ['2', '3']],
		[{ field: 'supervisorEId', operator: 'isOneOf', values: '={{ [2, 3] }}' }, ['1']],
		[{ field: 'id', operator: 'isOneOf', values: '={{ 3 }}' }, ['3']],
		[{ field: 'status', operator: 'isOneOf', values: 'active' }, ['1', '2', '3']],
		// Custom fields, with a checkbox and several values.
		[{ field: 'customOptIn', operator: 'isOneOf', values: '={{ true }}' }, ['1']],
		[{ field: 'customOptIn', operator: 'isNotOneOf', values: 'Yes' }, ['2', '3']],
		[{ field: 'customOptIn', operator: 'isNotEmpty' }, ['1', '2']],
		[{ field: 'customTeams', operator: 'isOneOf', values: 'green, blue' }, ['1']],
		[{ field: 'customTeams', operator: 'isNotOneOf', values: 'Red' }, ['2', '3']],
	])('%j lets in %j', async (rule, ids) => {
		expect((await created(rule)).sort()).toEqual(ids);
	});

	it('names a custom field by its number, too', async () => {
		expect(await created({ field: optInNumber, operator: 'isOneOf', values: 'yes' })).toEqual(['1']);
	});

	it.each(['isOneOf', 'isNotOneOf', 'isEmpty', 'isNotEmpty'])(
		'stops the run when the API key cannot see its field (%s)',
		async (operator) => {
			for (const field of ['customOptIn', 'location', 'city']) {
				systems.bamboo.quirks.hiddenFields = [field];
				await expect(created({ field, operator, values: 'yes' })).rejects.toThrow(
					new RegExp(`cannot see ${field} .*Employee Filter > 1`),
				);
				expect(systems.changes()).toBe(0);
			}
		},
	);

	it.each(['Location', 'Wants courses', 'customoptin', 'constructor', '__proto__', '99999'])(
		'stops the run when no field has the name %s',
		async (field) => {
			await expect(created({ field, operator: 'isNotOneOf', values: 'yes' })).rejects.toThrow(
				`Employee Filter > 1: BambooHR has no field called "${field}".`,
			);
			expect(systems.changes()).toBe(0);
		},
	);
});
