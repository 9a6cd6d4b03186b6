import {
	addCustomField,
	addEmployee,
	changeEmployee,
	type BambooHrSimulator,
} from '../../../../tools/simulator/bamboohr/index.mts';
import { startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let bamboo: BambooHrSimulator;
beforeEach(async () => {
	service = await startBambooHrService();
	bamboo = service.bamboo;
	bamboo.now = () => new Date('2026-01-05T09:00:00Z');
	addCustomField(bamboo, { alias: 'shirtSize', label: 'Shirt Size' });
	addEmployee(bamboo, { employeeNumber: '102', department: 'Sales', division: 'North' });
	addEmployee(bamboo, { status: 'Inactive', supervisorEId: '101', custom: { shirtSize: 'M' } });
	addEmployee(bamboo, { department: "People's Operations", hireDate: '2026-02-01', location: 'Porto' });
});
afterEach(async () => await service.close());

type Run = Awaited<ReturnType<BambooHrService['run']>>;
const idsOf = ({ items }: Run) => items.map(({ employeeId }) => employeeId);
const messages = ({ hints }: Run) => hints.map(({ message }) => message);
const paths = () => bamboo.log.map(({ path }) => path.replace('/api/v1/', '/'));

/** Every filter by an expression, which yields nothing for an item that does not have it. */
const FILTERS = Object.fromEntries(
	['status', 'departments', 'divisions', 'locations', 'hiredSince', 'changedSince'].map((name) => [
		name,
		`={{ $json.${name} }}`,
	]),
);

/** One item for each set of filters. */
const filtered = async (...filters: object[]) =>
	await service.run('employee', 'getAll', {
		parameters: { returnAll: true, filters: FILTERS },
		input: filters.map((one) => ({ status: 'all', ...one })),
		onError: 'continueRegularOutput',
	});

/** What came of each item. */
const byItem = ({ items, paired }: Run, count: number) =>
	Array.from({ length: count }, (_, item) =>
		items
			.filter((_one, index) => JSON.stringify(paired[index]) === JSON.stringify({ item }))
			.map(({ employeeId, error }) => employeeId ?? error),
	);

describe('BambooHR Learning: Get many employees', () => {
	it('returns active and inactive employees by ID with the limit and fields of each item', async () => {
		const run = await service.run('employee', 'getAll', {
			parameters: {
				returnAll: '={{ $json.all }}',
				limit: '={{ $json.limit }}',
				fields: '={{ $json.fields }}',
				simple: '={{ $json.simple }}',
			},
			input: [
				{ all: false, limit: 2, fields: [], simple: true },
				{ all: true, limit: 1, fields: ['shirtSize', 'middleName'], simple: true },
				{ all: false, limit: 1, fields: [], simple: false },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([0, 0, 1, 1, 1, 2].map((item) => ({ item })));
		expect(idsOf(run)).toEqual(['101', '102', '101', '102', '103', '101']);
		expect(run.items[1]).toEqual({
			employeeId: '102',
			employeeNumber: 'E102',
			firstName: 'Sam',
			lastName: 'Sample102',
			status: 'inactive',
			workEmail: 'sam.sample102@example.com',
			jobTitle: 'Clerk',
			department: 'Operations',
			supervisorId: '101',
			hireDate: '2020-01-15',
		});
		expect(run.items[3]).toEqual({ ...run.items[1], shirtSize: 'M', middleName: null });
		expect(run.items[5]).toEqual({
			...run.items[0],
			preferredName: null,
			homeEmail: null,
			mobilePhone: null,
			workPhone: null,
			departmentId: '18001',
			division: 'North',
			location: 'Head Office',
			terminationDate: null,
		});
		expect(run.hints).toEqual([]);
		// One reading without further fields for two items, one with them, whose custom field is in the dataset.
		expect(paths().sort()).toEqual([
			'/api/v1_2/datasets/employee/fields',
			'/api/v2/datasets/employee/data',
			...Array<string>(4).fill('/employees'),
			'/meta/fields',
		]);
	});

	it('filters employees by the filters of each item', async () => {
		const run = await filtered(
			{ status: 'active' },
			{ status: 'inactive' },
			{ status: 'all' },
			{ departments: ['sales', 'Operations'] },
			{ departments: ["People's Operations"], locations: ['Porto'], status: 'active' },
			{ divisions: 'North' },
			{ hiredSince: '2026-02-01' },
			{ hiredSince: '2026-02-02T00:00:00' },
		);
		expect(byItem(run, 8)).toEqual([
			['101', '103'],
			['102'],
			['101', '102', '103'],
			['101', '102'],
			['103'],
			['101'],
			['103'],
			[],
		]);
		expect(paths()).toEqual(['/employees', '/employees']);
	});

	it('returns employees who changed at a given time or later', async () => {
		bamboo.now = () => new Date('2026-01-10T09:00:00Z');
		changeEmployee(bamboo, '102', { city: 'Porto' });
		const run = await filtered(
			{ changedSince: '2026-01-10T09:00:00Z' },
			{ changedSince: '2026-01-10T09:00:01Z' },
			{ changedSince: '2026-01-10T10:00:00+01:00', status: 'active' },
			{ changedSince: '2026-01-05T09:00:00Z', status: 'active' },
		);
		expect(byItem(run, 4)).toEqual([['102'], [], [], ['101', '103']]);
		expect(paths().filter((path) => path === '/employees')).toHaveLength(2);
		expect(paths().filter((path) => path === '/employees/changed')).toHaveLength(3);
	});

	it('accepts a department without employees, and refuses one that does not exist', async () => {
		bamboo.state.lists.department.push({ id: '9', name: 'Legal', archived: true });
		const run = await filtered(
			{ departments: ['legal'] },
			{ departments: ['Sales', 'Sails'] },
			{ divisions: ['South'] },
			{ locations: ['Faro'] },
		);
		expect(byItem(run, 4)).toEqual([
			[],
			['Filters > Department Names or IDs: BambooHR has no department called "Sails". [Item 2]'],
			['Filters > Division Names or IDs: BambooHR has no division called "South". [Item 3]'],
			['Filters > Location Names or IDs: BambooHR has no location called "Faro". [Item 4]'],
		]);
		expect(paths().filter((path) => path === '/meta/lists')).toHaveLength(1);
	});

	it.each<[string, string, object]>([
		['department', 'Department Names or IDs', { departments: ['Sales'] }],
		['division', 'Division Names or IDs', { divisions: ['North'] }],
		['location', 'Location Names or IDs', { locations: ['Porto'] }],
		['hireDate', 'Hired Since', { hiredSince: '2020-01-01' }],
		['status', 'Status', { status: 'active' }],
	])('refuses to filter by the %s when the API key cannot see it', async (hidden, name, filters) => {
		bamboo.quirks.hiddenFields = [hidden];
		const run = await filtered(filters, {});
		expect(byItem(run, 2)).toEqual([
			[
				`Filters > ${name}: the API key cannot see this field for every employee, so employees could be missing. [Item 1]`,
			],
			['101', '102', '103'],
		]);
	});

	it('warns about hidden fields by their labels, whichever request was used', async () => {
		bamboo.quirks.hiddenFields = ['workEmail', 'shirtSize', 'homeEmail', 'status', 'supervisorEId'];
		const get = async () =>
			await service.run('employee', 'getAll', { parameters: { fields: ['shirtSize'] } });
		for (const prepare of [() => {}, () => (bamboo.quirks.listRefused = 403)]) {
			prepare();
			const run = await get();
			expect(idsOf(run)).toEqual(['101', '102', '103']);
			expect(run.items[0]).toMatchObject({
				status: null,
				workEmail: null,
				supervisorId: null,
				shirtSize: null,
				firstName: 'Sam',
			});
			const labels = messages(run).map((message) => /"(.*?)"/.exec(message)?.[1]);
			expect(labels.sort()).toEqual(['Shirt Size', 'Status', 'Supervisor EID', 'Work Email']);
		}
	});

	it('warns about employees who are missing because their record cannot be read', async () => {
		const row = { status: 'Active', jobTitleName: null, _restrictedFields: [] };
		const data = [
			{ ...row, employeeId: '7', status: 'Napping' },
			{ ...row, employeeId: '9', workEmail: {} },
			{ ...row },
			{ ...row, employeeId: '8' },
		];
		bamboo.faults.push({
			when: ({ n }) => n === 2,
			effect: {
				kind: 'body',
				body: JSON.stringify({ data, meta: { total: 4, page: { nextCursor: null } } }),
				contentType: 'application/json',
			},
		});
		const run = await filtered({});
		// The simulator adds the inactive employees.
		expect(idsOf(run)).toEqual(['8', '102']);
		const missing = messages(run).filter((message) => message.includes('missing from the output'));
		expect(missing).toEqual([
			expect.stringMatching(/ 7\. Reason: its status is neither Active nor Inactive/),
			expect.stringMatching(/ 9\. Reason: its field workEmail is not text or a date/),
			expect.stringMatching(/ unknown\. Reason: it has no ID/),
		]);
	});

	it('warns when BambooHR returns no employees', async () => {
		bamboo.state.employees.clear();
		const run = await filtered({});
		expect(run.items).toEqual([]);
		expect(messages(run)).toEqual([expect.stringContaining('BambooHR returned no employees')]);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const run = await service.run('employee', 'getAll', {
			parameters: { limit: '={{ $json.limit }}', filters: FILTERS },
			input: [
				{ limit: 0 },
				{ limit: 1, changedSince: 'lately' },
				{ limit: 1, hiredSince: '2026-02-30' },
				{ limit: 1, status: 'gone' },
				{ limit: 1, status: 'active' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			'Limit: 0 is not a positive whole number. [Item 1]',
			'Filters > Changed Since: "lately" is not a date. [Item 2]',
			'Filters > Hired Since: "2026-02-30" is not a date. [Item 3]',
			'Filters > Status: "gone" is not one of active, inactive, all. [Item 4]',
			undefined,
		]);
		expect(run.items[4]).toMatchObject({ employeeId: '101' });
	});
});
