import { UnexpectedResponseError } from '../../../src/errors';
import { readEmployee } from '../../../src/bamboohr/employees/read-employee';
import { readEmployees } from '../../../src/bamboohr/employees/read-employees';
import { readAccountFields, readFieldChoices } from '../../../src/bamboohr/employees/read-fields';
import { addCustomField, addEmployee, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

const read = async (json: unknown) => await readFieldChoices(scripted(() => ({ json })).transport);

describe('BambooHR: Read the field choices', () => {
	it('returns each field once by name, including custom fields', async () => {
		const bamboo = await startBambooHr();
		try {
			addCustomField(bamboo, { alias: 'shirtSize', label: 'Shirt size' });
			const choices = await readFieldChoices(bambooTransport(bamboo));
			expect(choices).toContainEqual({ value: 'shirtSize', name: 'Shirt size' });
			expect(choices.filter(({ value }) => value === 'status')).toHaveLength(1);
			const names = choices.map(({ name }) => name);
			expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		} finally {
			await bamboo.close();
		}
	});

	it.each(['parent', 'none'] as const)(
		'returns a sub-field as a separate value (alias: %s)',
		async (subFieldAlias) => {
			const bamboo = await startBambooHr();
			try {
				bamboo.quirks.subFieldAlias = subFieldAlias;
				addCustomField(bamboo, { id: '16.1', alias: 'fte', label: 'Employment Status - FTE' });
				addEmployee(bamboo, { employmentHistoryStatus: 'Full-Time', custom: { fte: '0.8' } });
				const transport = bambooTransport(bamboo);
				const choices = await readFieldChoices(transport);
				const valueOf = async (label: string) => {
					const field = choices.find(({ name }) => name === label)?.value ?? '';
					const one = await readEmployee(transport, '101', { extraFields: [field] });
					const { employees } = await readEmployees(transport, [field]);
					return [one.extra[field], employees[0]?.extra[field]];
				};
				expect(await valueOf('Employment Status')).toEqual(['Full-Time', 'Full-Time']);
				expect(await valueOf('Employment Status - FTE')).toEqual(['0.8', '0.8']);
			} finally {
				await bamboo.close();
			}
		},
	);

	it('identifies a field without an alias by its number, and returns whatever details it has', async () => {
		const fields = [
			{ id: '4020.1', name: 'Desk', type: 'text' },
			{ id: -38, name: ' ', alias: '' },
			{ id: 15, alias: 'workEmail' },
			{ id: 387, name: 'Old', deprecated: true },
		];
		expect(await read(fields)).toEqual([
			{ value: '-38', name: '-38' },
			{ value: '4020.1', name: 'Desk' },
			{ value: 'workEmail', name: 'workEmail' },
		]);
	});

	it('finds every field by its alias and by its number, including deprecated fields', async () => {
		const json = [
			{ id: 15, alias: 'workEmail' },
			{ id: '16.1', alias: 'employmentHistoryStatus' },
			{ id: 387, name: 'Old', alias: 'old', deprecated: true },
		];
		const { has } = await readAccountFields(scripted(() => ({ json })).transport);
		const names = ['15', 'workEmail', '16.1', 'employmentHistoryStatus', '387', 'old'];
		expect(names.map(has)).toEqual(names.map(() => true));
		expect(['Old', 'WORKEMAIL', '16', ''].map(has)).toEqual([false, false, false, false]);
	});

	it.each([[null], [{}], [[{ name: 'No id' }]], [[5]]])('refuses %j', async (json) => {
		await expect(read(json)).rejects.toThrow(UnexpectedResponseError);
	});
});
