import { RefusedError, UnexpectedResponseError } from '../../../src/errors';
import { readEmployee } from '../../../src/bamboohr/employees/read-employee';
import {
	addCustomField,
	addEmployee,
	startBambooHr,
	type BambooHrSimulator,
} from '../../../tools/simulator/bamboohr/index.mts';
import { queryOf, scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

describe('BambooHR: Read one employee', () => {
	let bamboo: BambooHrSimulator;
	beforeEach(async () => {
		bamboo = await startBambooHr();
		const boss = addEmployee(bamboo, { employeeNumber: '7' });
		addCustomField(bamboo, { id: 4020, alias: 'shirtSize' });
		addEmployee(bamboo, {
			id: '102',
			status: 'Inactive',
			supervisorEId: boss.id,
			division: '',
			custom: { shirtSize: 'M' },
			future: { jobTitle: 'Lead' },
		});
	});
	afterEach(async () => await bamboo.close());

	it('reads fields by alias and by number in one request', async () => {
		const employee = await readEmployee(bambooTransport(bamboo), '102', {
			extraFields: ['shirtSize', '4020', 'supervisorId', 'constructor'],
		});
		expect(employee).toMatchObject({
			id: '102',
			status: 'inactive',
			department: 'Operations',
			division: null,
			jobTitle: 'Clerk',
			supervisorId: '101',
			hireDate: '2020-01-15',
			terminationDate: null,
		});
		// What BambooHR itself calls supervisorId is the supervisor's employee number.
		expect(employee.extra).toEqual({
			shirtSize: 'M',
			'4020': 'M',
			supervisorId: '7',
			constructor: undefined,
		});
		expect(bamboo.log.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/v1/employees/102']);
	});

	it('includes future values only when requested', async () => {
		const transport = bambooTransport(bamboo);
		expect((await readEmployee(transport, '102', { includesFuture: true })).jobTitle).toBe('Lead');
		expect((await readEmployee(transport, '102')).jobTitle).toBe('Clerk');
		expect(bamboo.log.map(({ query }) => query.onlyCurrent)).toEqual(['false', 'true']);
	});

	it('distinguishes hidden from empty values, including the status', async () => {
		bamboo.quirks.hiddenFields = ['status', 'workEmail', 'shirtSize'];
		const employee = await readEmployee(bambooTransport(bamboo), '102', { extraFields: ['shirtSize'] });
		expect(employee).toMatchObject({ status: undefined, workEmail: undefined, homeEmail: null });
		expect(employee.extra).toEqual({ shirtSize: undefined });
	});

	it('reports an employee who does not exist', async () => {
		const reading = readEmployee(bambooTransport(bamboo), '999');
		await expect(reading).rejects.toThrow(RefusedError);
		await expect(reading).rejects.toMatchObject({ status: 404 });
	});

	it('sends the fields in the documented format, as one list separated by commas', async () => {
		const script = scripted(() => ({ json: { id: 5, '4020.0': 'M' } }));
		const employee = await readEmployee(script.transport, '5', { extraFields: ['4020'] });
		expect(employee).toMatchObject({ id: '5', extra: { '4020': 'M' } });
		expect(queryOf(script.sent[0] ?? { path: '/' }).get('fields')).toMatch(/^status,.*,4020$/);
	});

	it.each<[unknown, string]>([
		[null, 'unknown format'],
		[[], 'unknown format'],
		[{ status: 'Active' }, '"id" is missing'],
		[{ id: '0', status: 'Active' }, 'it has no ID'],
		[{ id: '5', status: 'On leave' }, 'status'],
		[{ id: '5', status: 'Active', hireDate: 'soon' }, 'hireDate'],
		[{ id: '5', status: 'Active', workEmail: {} }, 'workEmail'],
	])('refuses %j and names the cause', async (json, what) => {
		const reading = readEmployee(scripted(() => ({ json })).transport, '5');
		await expect(reading).rejects.toThrow(UnexpectedResponseError);
		await expect(reading).rejects.toThrow(what);
		await expect(reading).rejects.toThrow('GET /api/v1/employees/{id}');
	});
});
