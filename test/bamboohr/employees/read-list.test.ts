import { IncompleteListError, RefusedError, UnexpectedResponseError } from '../../../src/errors';
import { readEmployeeList } from '../../../src/bamboohr/employees/read-list';
import {
	addEmployee,
	changeEmployee,
	removeEmployee,
	startBambooHr,
	type BambooHrSimulator,
} from '../../../tools/simulator/bamboohr/index.mts';
import { queryOf, scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

describe('BambooHR: Read the employee list', () => {
	let bamboo: BambooHrSimulator;
	beforeEach(async () => {
		bamboo = await startBambooHr();
	});
	afterEach(async () => await bamboo.close());

	const read = async (extra: string[] = []) => await readEmployeeList(bambooTransport(bamboo), extra);
	const ids = ({ employees }: { employees: Array<{ id: string }> }) => employees.map(({ id }) => id).sort();

	/** Does something as soon as this many requests have come in. */
	const when = (requests: number, act: () => void) =>
		bamboo.faults.push({
			when({ n }) {
				if (n === requests) act();
				return false;
			},
			effect: { kind: 'hang' },
		});

	it('reads all pages of active and of inactive employees separately', async () => {
		bamboo.quirks.maxPageLimit = 2;
		for (let n = 0; n < 5; n++) addEmployee(bamboo);
		for (let n = 0; n < 3; n++) addEmployee(bamboo, { status: 'Inactive' });
		const list = await read();
		expect(list).toMatchObject({ unreadable: [], hiddenFields: [], source: 'employee list' });
		expect(ids(list)).toEqual(['101', '102', '103', '104', '105', '106', '107', '108']);
		expect(list.employees.filter(({ status }) => status === 'inactive')).toHaveLength(3);
		expect(bamboo.log.map(({ query }) => query['filter[status]'])).toEqual([
			'inactive',
			'inactive',
			'active',
			'active',
			'active',
		]);
	});

	it('requests the fields that it needs, and mapped fields that the list has', async () => {
		const boss = addEmployee(bamboo, { employeeNumber: '102' });
		addEmployee(bamboo, { id: '102', employeeNumber: '', supervisorEId: boss.id, middleName: 'Q' });
		const { employees } = await read(['middleName', 'department', 'supervisor', 'customShirtSize']);
		expect(employees.find(({ id }) => id === '102')).toMatchObject({
			employeeNumber: null,
			supervisorId: '101',
			extra: { middleName: 'Q', department: 'Operations', supervisor: 'Sam Sample101' },
		});
		expect(employees[0]?.extra).not.toHaveProperty('customShirtSize');
		expect(bamboo.log[0]?.query.fields).not.toContain('customShirtSize');
	});

	it('restarts once when the employee at a page border is deleted', async () => {
		bamboo.quirks.maxPageLimit = 2;
		for (let n = 0; n < 5; n++) addEmployee(bamboo);
		// 1: inactive; 2: the first two active people.
		when(3, () => removeEmployee(bamboo, '102'));
		expect(ids(await read())).toEqual(['101', '103', '104', '105']);
	});

	it('stops when the page border keeps failing', async () => {
		bamboo.quirks.maxPageLimit = 1;
		for (let n = 0; n < 5; n++) addEmployee(bamboo);
		const body = JSON.stringify({ error: { code: 'BadPage', message: 'Bad cursor' } });
		bamboo.faults.push({
			when: ({ n }) => n > 2 && n % 2 === 1,
			times: Infinity,
			effect: { kind: 'status', status: 400, body },
		});
		await expect(read()).rejects.toThrow(RefusedError);
		expect(bamboo.log).toHaveLength(5);
	});

	it('refuses a list that is shorter than its total', async () => {
		addEmployee(bamboo);
		bamboo.quirks.totalIsWrong = 2;
		await expect(read()).rejects.toThrow(IncompleteListError);
		await expect(read()).rejects.toThrow('reports 2 inactive employees, but its list has 0');
	});

	it.each([
		['inactive', ['inactive', undefined]],
		['active', ['inactive', 'active', undefined]],
	])('reads once without the filter when the total of %s employees is too high', async (status, asked) => {
		const rows = [
			{ employeeId: '1', status: 'Active' },
			{ employeeId: '2', status: 'Inactive' },
		];
		const script = scripted((request) => {
			const filter = queryOf(request).get('filter[status]');
			const data = rows.filter((row) => filter === null || row.status.toLowerCase() === filter);
			const total = data.length + (filter === status ? 1 : 0);
			return { json: { data, meta: { total, page: { nextCursor: null } } } };
		});
		expect(ids(await readEmployeeList(script.transport, []))).toEqual(['1', '2']);
		const filters = script.sent.map((request) => queryOf(request).get('filter[status]') ?? undefined);
		expect(filters).toEqual(asked);
	});

	it('reads all employees of an account whose totals are correct only without a filter', async () => {
		addEmployee(bamboo);
		addEmployee(bamboo, { status: 'Inactive' });
		Object.assign(bamboo.quirks, { filteredTotalIsWrong: 1, maxPageLimit: 1 });
		expect(ids(await read())).toEqual(['101', '102']);
	});

	it.each([
		[
			'leaves out people who have left',
			{ json: { data: [], meta: { total: 0, page: { nextCursor: null } } } },
		],
		['is refused', { status: 403 }],
		['does not end', { json: { data: [{ employeeId: '1' }], meta: { page: { nextCursor: 'again' } } } }],
	])('refuses the list when the request without the filter %s', async (_what, unfiltered) => {
		const meta = { total: 2, page: { nextCursor: null } };
		const row = { employeeId: '2', status: 'Inactive' };
		const script = scripted((request) =>
			queryOf(request).has('filter[status]') ? { json: { data: [row], meta } } : unfiltered,
		);
		const reading = readEmployeeList(script.transport, []);
		await expect(reading).rejects.toThrow(IncompleteListError);
		await expect(reading).rejects.toThrow('reports 2 inactive employees, but its list has 1');
	});

	it("uses the later status when an employee's status changes between two requests", async () => {
		addEmployee(bamboo, { status: 'Inactive' });
		when(2, () => changeEmployee(bamboo, '101', { status: 'Active' }));
		const { employees } = await read();
		expect(employees).toMatchObject([{ id: '101', status: 'active' }]);
	});

	it('reports hidden fields, and does not treat them as empty', async () => {
		addEmployee(bamboo, { homeEmail: '' });
		bamboo.quirks.hiddenFields = ['workEmail', 'jobTitle'];
		const list = await read();
		expect(list.hiddenFields.sort()).toEqual(['jobTitleName', 'workEmail']);
		expect(list.employees[0]).toMatchObject({ workEmail: undefined, jobTitle: undefined, homeEmail: null });
	});

	it('finds employees whose status is hidden, and who are in neither list by status', async () => {
		addEmployee(bamboo);
		addEmployee(bamboo, { status: 'Inactive' });
		bamboo.quirks.hiddenFields = ['status'];
		const list = await read();
		expect(list).toMatchObject({
			employees: [],
			hiddenFields: ['status'],
			unreadable: ['101', '102'].map((id) => ({
				id,
				why: 'the API key cannot see its status',
				record: { id, status: undefined, workEmail: `sam.sample${id}@example.com` },
			})),
		});
	});

	it('reads once without a status before it reports that there are no employees', async () => {
		expect(await read()).toMatchObject({ employees: [], unreadable: [] });
		expect(bamboo.log.map(({ query }) => query['filter[status]'])).toEqual(['inactive', 'active', undefined]);
	});

	it('returns employees whose status is hidden as unreadable, not as leavers', async () => {
		// The simulator finds nobody by a hidden field, as the real list does: total and rows are then empty.
		const row = {
			employeeId: '101',
			status: null,
			_restrictedFields: ['status'],
			workEmail: 'a@example.com',
		};
		const script = scripted(() => ({
			json: { data: [row], meta: { total: 1, page: { nextCursor: null } } },
		}));
		const list = await readEmployeeList(script.transport, []);
		expect(list).toMatchObject({ employees: [], unreadable: [{ id: '101' }] });
		expect(list.hiddenFields).toContain('status');
	});
});

describe('BambooHR: Read an irregular employee list', () => {
	const ROW = { employeeId: '1', status: 'Active', workEmail: 'a@example.com', _restrictedFields: [] };
	const all = (rows: unknown[]) => ({ data: rows, meta: { total: rows.length, page: { nextCursor: null } } });

	/** Answers the reading of inactive people with nobody, and that of active ones with these pages in turn. */
	const read = async (...pages: unknown[]) => {
		let turn = 0;
		const script = scripted((request) =>
			queryOf(request).get('filter[status]') === 'inactive'
				? { json: all([]) }
				: { json: pages[Math.min(turn++, pages.length - 1)] },
		);
		return await readEmployeeList(script.transport, []);
	};

	it.each([
		null,
		[],
		{},
		{ data: [] },
		{ data: [], meta: {} },
		{ data: [ROW], meta: { total: 1 } },
		{ data: {}, meta: { page: { nextCursor: null } } },
		{ data: [ROW], meta: { page: { nextCursor: 5 } } },
		{ data: [ROW], meta: { page: { nextCursor: {} } } },
		{ data: [ROW], meta: { total: 'many', page: { nextCursor: null } } },
	])('does not accept %j as a complete list', async (page) => {
		await expect(read(page)).rejects.toThrow(UnexpectedResponseError);
	});

	it.each([
		{ data: [ROW], meta: { page: {} } },
		{ data: [ROW], meta: { total: '1', page: { nextCursor: '' } } },
	])('accepts %j', async (page) => {
		expect((await read(page)).employees).toHaveLength(1);
	});

	it('stops when a page links to itself', async () => {
		const page = { data: [ROW], meta: { page: { nextCursor: 'again' } } };
		await expect(read(page)).rejects.toThrow('does not end');
	});

	it('stops when new cursors bring no new employees', async () => {
		const pages = Array.from({ length: 20 }, (_, turn) => ({
			data: [ROW],
			meta: { page: { nextCursor: turn < 19 ? `cursor ${turn}` : null } },
		}));
		await expect(read(...pages)).rejects.toThrow('does not end');
	});

	it('continues after a page on which the access token sees no employees', async () => {
		const next = (nextCursor: string | null) => ({ total: 2, page: { nextCursor } });
		const pages = [
			{ data: [ROW], meta: next('a') },
			{ data: [], meta: next('b') },
			{ data: [{ ...ROW, employeeId: '2' }], meta: next(null) },
		];
		expect((await read(...pages)).employees.map(({ id }) => id)).toEqual(['1', '2']);
	});

	it('compares the total with employees, not rows', async () => {
		const meta = { total: 2, page: { nextCursor: null } };
		await expect(read({ data: [ROW, ROW], meta })).rejects.toThrow('reports 2 active employees');
	});

	it('keeps each row that it cannot identify as a separate employee', async () => {
		const rows = [
			ROW,
			{ ...ROW, employeeId: undefined, workEmail: 'No.Id@example.com' },
			{ ...ROW, employeeId: { value: 3 } },
			{ ...ROW, employeeId: '4', status: 'Leave' },
			{ ...ROW, employeeId: '5', workEmail: ['a@example.com'] },
			{ ...ROW, employeeId: '6', _restrictedFields: 'workEmail' },
			{ ...ROW, employeeId: '7', _restrictedFields: [5] },
		];
		const list = await read(all(rows));
		expect(list.employees.map(({ id }) => id)).toEqual(['1']);
		expect(list.unreadable.map(({ id }) => id)).toEqual([undefined, undefined, '4', '5', '6', '7']);
		expect(list.unreadable[0]?.raw).toContain('no.id@example.com');
	});

	it.each([[['workEmail']], [{ '3': 'workEmail' }]])(
		'reads the names of hidden fields from %j',
		async (_restrictedFields) => {
			const rows = [ROW, { ...ROW, employeeId: '2', workEmail: null, _restrictedFields }];
			const list = await read(all(rows));
			expect(list.employees[1]).toMatchObject({ workEmail: undefined });
			expect(list.hiddenFields).toContain('workEmail');
		},
	);

	it.each([undefined, null, {}])('reports no hidden fields for %j', async (_restrictedFields) => {
		const list = await read(all([{ ...ROW, workEmail: null, _restrictedFields }]));
		expect(list.employees[0]).toMatchObject({ workEmail: null });
	});

	it('does not treat a field as empty that no row contains', async () => {
		const list = await read(all([ROW, { ...ROW, employeeId: '2', departmentName: 'Operations' }]));
		expect(list.employees[0]).toMatchObject({ department: null, homeEmail: undefined, hireDate: undefined });
		expect(list.hiddenFields).toContain('homeEmail');
		expect(list.hiddenFields).not.toContain('departmentName');
	});
});
