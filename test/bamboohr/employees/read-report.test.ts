import { UnexpectedResponseError } from '../../../src/errors';
import { readEmployeeReport, readReportRows } from '../../../src/bamboohr/employees/read-report';
import {
	addCustomField,
	addEmployee,
	startBambooHr,
	type BambooHrSimulator,
} from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

describe('BambooHR: Read the employee report', () => {
	let bamboo: BambooHrSimulator;
	beforeEach(async () => {
		bamboo = await startBambooHr();
	});
	afterEach(async () => await bamboo.close());

	it('reads active and inactive employees in one request, without changing anything', async () => {
		const boss = addEmployee(bamboo, { employeeNumber: '102' });
		addEmployee(bamboo, {
			id: '102',
			status: 'Inactive',
			supervisorEId: boss.id,
			terminationDate: '2026-01-31',
		});
		const transport = bambooTransport(bamboo);
		const list = await readEmployeeReport(transport, []);
		expect(list).toMatchObject({ source: 'custom report', hiddenFields: [], unreadable: [] });
		expect(list.employees).toMatchObject([
			{ id: '101', status: 'active', terminationDate: null, supervisorId: null },
			{ id: '102', status: 'inactive', terminationDate: '2026-01-31', supervisorId: '101' },
		]);
		expect(transport.counts).toMatchObject({ sent: 1, writes: 0 });
	});

	it.each(['0000-00-00', '', null] as const)('reads %j as an empty date', async (unsetDateAs) => {
		bamboo.quirks.unsetDateAs = unsetDateAs;
		addEmployee(bamboo, { hireDate: '' });
		const { employees } = await readEmployeeReport(bambooTransport(bamboo), []);
		expect(employees).toMatchObject([{ hireDate: null, terminationDate: null }]);
	});

	it.each(['.0', '.1', ''] as const)(
		'reads custom fields by alias and by number, with the column suffix "%s"',
		async (suffix) => {
			bamboo.quirks.numberedColumns = suffix;
			const field = addCustomField(bamboo, { alias: 'shirtSize' });
			addEmployee(bamboo, { custom: { shirtSize: 'XL' } });
			const number = String(field.id);
			const { employees } = await readEmployeeReport(bambooTransport(bamboo), ['shirtSize', number]);
			expect(employees[0]?.extra).toEqual({ shirtSize: 'XL', [number]: 'XL' });
		},
	);

	it('reports fields that no row contains as hidden, not empty', async () => {
		bamboo.quirks.hiddenFields = ['workEmail'];
		addEmployee(bamboo);
		const list = await readEmployeeReport(bambooTransport(bamboo), ['noSuchField']);
		expect(list.hiddenFields).toEqual(['workEmail', 'noSuchField']);
		expect(list.employees[0]).toMatchObject({ workEmail: undefined, extra: { noSuchField: undefined } });
	});
});

describe('BambooHR: Read the rows of a report', () => {
	const read = async (json: unknown) =>
		await readReportRows(scripted(() => ({ json })).transport, ['status']);

	it('counts an employee with two rows once, and every row without an ID', async () => {
		const rows = [
			{ id: '1', status: 'Active' },
			{ id: 1, status: 'Active' },
			{ status: 'a' },
			{ status: 'b' },
		];
		expect(await read({ employees: rows })).toHaveLength(3);
	});

	it.each([null, [], {}, { employees: {} }])('refuses %j', async (json) => {
		await expect(read(json)).rejects.toThrow(UnexpectedResponseError);
	});
});
