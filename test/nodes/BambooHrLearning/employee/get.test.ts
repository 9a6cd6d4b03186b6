import {
	addCustomField,
	addEmployee,
	removeEmployee,
	type FaultEffect,
} from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

const SAM = {
	employeeId: '101',
	employeeNumber: 'E101',
	firstName: 'Sam',
	lastName: 'Sample101',
	status: 'active',
	workEmail: 'sam.sample101@example.com',
	jobTitle: 'Clerk',
	department: 'Operations',
	supervisorId: null,
	hireDate: '2020-01-15',
};
const MORE = {
	preferredName: null,
	homeEmail: null,
	mobilePhone: null,
	workPhone: null,
	division: null,
	location: 'Head Office',
	terminationDate: null,
};

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
	const { bamboo } = service;
	addCustomField(bamboo, { id: 4020, alias: 'shirtSize', label: 'Shirt Size' });
	const boss = addEmployee(bamboo, { employeeNumber: 'E101', custom: { shirtSize: 'M' } });
	addEmployee(bamboo, { status: 'Inactive', supervisorEId: boss.id, future: { jobTitle: 'Lead' } });
});
afterEach(async () => await service.close());

const messages = (run: { hints: Array<{ message: string }> }) => run.hints.map(({ message }) => message);

describe('BambooHR Learning: Get employee', () => {
	it('returns each employee with the fields and options of its item', async () => {
		const run = await service.run('employee', 'get', {
			parameters: {
				employeeId: byId('={{ $json.id }}'),
				fields: '={{ $json.fields }}',
				simple: '={{ $json.simple }}',
				options: { includeFutureValues: '={{ $json.future }}' },
			},
			input: [
				{ id: '101', fields: [], simple: true, future: false },
				{ id: 102, fields: 'shirtSize, city', simple: true, future: true },
				{ id: '101', fields: ['4020', 'shirtSize', 'location', 'id'], simple: false, future: false },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.items).toEqual([
			SAM,
			{
				...SAM,
				employeeId: '102',
				employeeNumber: 'E102',
				lastName: 'Sample102',
				status: 'inactive',
				workEmail: 'sam.sample102@example.com',
				jobTitle: 'Lead',
				supervisorId: '101',
				shirtSize: null,
				city: null,
			},
			{ ...SAM, ...MORE, '4020': 'M', shirtSize: 'M', id: '101' },
		]);
		expect(Object.keys(run.items[0] ?? {})).toHaveLength(10);
		expect(run.hints).toEqual([]);
		// One request each, and none to see whether the fields are right.
		expect(service.bamboo.log.map(({ path }) => path).sort()).toEqual([
			'/api/v1/employees/101',
			'/api/v1/employees/101',
			'/api/v1/employees/102',
		]);
	});

	it('returns the employee number of the supervisor under a name of its own', async () => {
		const run = await service.run('employee', 'get', {
			parameters: { employeeId: byId('102'), fields: ['supervisorId', 'supervisorEId', 'employeeId'] },
		});
		expect(run.items).toMatchObject([
			{ employeeId: '102', supervisorId: '101', supervisorEId: '101', supervisorEmployeeNumber: 'E101' },
		]);
		expect(run.hints).toEqual([]);
	});

	it('warns about hidden fields by their labels, and about unknown fields', async () => {
		service.bamboo.quirks.hiddenFields = ['status', 'workEmail', 'shirtSize', 'homeEmail'];
		const run = await service.run('employee', 'get', {
			parameters: { employeeId: byId('={{ $json.id }}'), fields: ['shirtSize', 'shoeSise'] },
			input: [{ id: '101' }, { id: '102' }],
		});
		expect(run.items).toMatchObject([
			{ employeeId: '101', status: null, workEmail: null, shirtSize: null, shoeSise: null },
			{ employeeId: '102', status: null, workEmail: null, shirtSize: null, shoeSise: null },
		]);
		const labels = messages(run).map((message) => /"(.*?)"/.exec(message)?.[1]);
		// Home Email is not in a simplified item, so nothing is missing there.
		expect(labels.sort()).toEqual(['Shirt Size', 'Status', 'Work Email', 'shoeSise']);
		expect(messages(run).join()).toContain("Give the API key's user permission to view it.");
		// The labels are read once for all items.
		expect(service.bamboo.log.filter(({ path }) => path.endsWith('/meta/fields'))).toHaveLength(1);
	});

	it.each<[string, FaultEffect, string]>([
		['is closed', { kind: 'status', status: 403 }, 'Reporting to'],
		[
			'lacks the ID',
			{
				kind: 'body',
				body: JSON.stringify([{ id: 91, name: 'Line Manager', type: 'employee', alias: 'supervisor' }]),
				contentType: 'application/json',
			},
			'Line Manager',
		],
	])(
		'uses the label of the supervisor field in the editor when the list of fields %s',
		async (_what, effect, label) => {
			service.bamboo.quirks.hiddenFields = ['supervisorEId'];
			service.bamboo.faults.push({
				when: ({ path }) => path.endsWith('/meta/fields'),
				times: Infinity,
				effect,
			});
			const run = await service.run('employee', 'get', { parameters: { employeeId: byId('101') } });
			expect(messages(run)).toEqual([expect.stringContaining(`cannot see the field "${label}" for`)]);
		},
	);

	it('warns about hidden fields by their names when the labels cannot be read', async () => {
		service.bamboo.quirks.hiddenFields = ['workEmail'];
		service.bamboo.faults.push({
			when: ({ path }) => path.endsWith('/meta/fields'),
			times: Infinity,
			effect: { kind: 'status', status: 403 },
		});
		const run = await service.run('employee', 'get', { parameters: { employeeId: byId('101') } });
		expect(run.items).toEqual([{ ...SAM, workEmail: null }]);
		expect(messages(run)).toEqual([expect.stringContaining('"Work Email"')]);
	});

	it('refuses an unknown employee and an invalid ID for that item only', async () => {
		removeEmployee(service.bamboo, '102');
		const run = await service.run('employee', 'get', {
			parameters: { employeeId: byId('={{ $json.id }}') },
			input: [{ id: '102' }, { id: '' }, { id: 'E101' }, { id: '0' }, { id: '101' }],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			'Employee: the ID 102 does not exist in BambooHR. [Item 1]',
			'Employee: it is empty. [Item 2]',
			'Employee: "E101" is not a valid BambooHR ID, which is a number such as 123. [Item 3]',
			'Employee: "0" is not a valid BambooHR ID, which is a number such as 123. [Item 4]',
			undefined,
		]);
		expect(run.items[4]).toEqual(SAM);
		expect(run.paired).toEqual([0, 1, 2, 3, 4].map((item) => ({ item })));
	});

	it('refuses more fields than BambooHR returns at once', async () => {
		const fields = Array.from({ length: 381 }, (_, index) => `custom${index}`);
		const run = await service.run('employee', 'get', { parameters: { employeeId: byId('101'), fields } });
		expect(run.error?.message).toContain('Additional Field Names or IDs: 381 fields are too many');
		expect(service.bamboo.log).toEqual([]);
	});

	it('names the field that could not be read', async () => {
		service.bamboo.faults.push({
			when: ({ path }) => path.endsWith('/101'),
			effect: { kind: 'body', body: '{"id":"101","status":"Nap"}', contentType: 'application/json' },
		});
		const run = await service.run('employee', 'get', { parameters: { employeeId: byId('101') } });
		expect(run.error?.message).toContain('GET /api/v1/employees/{id}: its status is neither');
	});
});
