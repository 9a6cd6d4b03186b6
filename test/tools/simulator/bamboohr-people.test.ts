import {
	addCustomField,
	addEmployee,
	changeEmployee,
	removeEmployee,
	startBambooHr,
} from '../../../tools/simulator/bamboohr/index.mts';
import type { BambooHrSimulator } from '../../../tools/simulator/bamboohr/index.mts';
import { call, callBambooHr } from './call.mts';

interface ListPage {
	data: Record<string, unknown>[];
	meta: { total: number; page: { nextCursor: string | null; prevCursor: string | null } };
}

describe('the people part of the BambooHR simulator', () => {
	let sim: BambooHrSimulator;
	let now = new Date(0);

	beforeEach(async () => {
		now = new Date('2026-03-01T09:00:00Z');
		sim = await startBambooHr({ now: () => now });
		addEmployee(sim, {
			id: '4',
			employeeNumber: '77',
			firstName: 'Mia',
			lastName: 'Boss',
			department: 'Sales',
		});
		addEmployee(sim, {
			id: '7',
			employeeNumber: '4',
			supervisorEId: '4',
			preferredName: 'Bo',
			homeEmail: 'h@example.com',
		});
		addEmployee(sim, { id: '9', status: 'Inactive', workEmail: '', terminationDate: '2026-01-31' });
	});
	afterEach(async () => await sim.close());

	const get = async (path: string) => await callBambooHr(sim, `/api/v1/${path}`);
	const list = async (query: string) => (await get(`employees?${query}`)).json as ListPage;
	const ids = (page: ListPage) => page.data.map((row) => row.employeeId);

	describe('signing in', () => {
		it('the token is accepted with any password, at both addresses', async () => {
			for (const password of ['', 'x', 'a:b']) {
				const authorization = `Basic ${Buffer.from(`${sim.accessToken}:${password}`).toString('base64')}`;
				expect((await callBambooHr(sim, '/api/v1/employees', { headers: { authorization } })).status).toBe(
					200,
				);
			}
			expect((await callBambooHr(sim, '/api/gateway.php/sampleco/v1/employees')).status).toBe(200);
			expect((await callBambooHr(sim, '/api/gateway.php/another/v1/employees')).status).toBe(404);
		});

		it('a wrong token gets an empty 401, and repeated attempts lead to a lockout', async () => {
			sim.quirks.lockAfterBadTokens = 2;
			const authorization = `Basic ${Buffer.from('guess:x').toString('base64')}`;
			expect(await call(`${sim.url}/api/v1/employees`)).toMatchObject({ status: 401, text: '' });
			const wrong = await callBambooHr(sim, '/api/v1/employees', { headers: { authorization } });
			expect(wrong).toMatchObject({ status: 401, text: '', headers: { 'x-request-id': expect.any(String) } });
			expect(wrong.headers['x-bamboohr-error-message']).toBe(wrong.headers['x-bamboohr-error-messsage']);
			await callBambooHr(sim, '/api/v1/employees', { headers: { authorization } });
			expect((await get('employees')).status).toBe(403);
		});

		it('a body that is not JSON is rejected', async () => {
			const headers = { 'content-type': 'application/json' };
			const answer = await callBambooHr(sim, '/api/v2/datasets/employee/data', {
				body: '{"fields":',
				headers,
			});
			expect(answer).toMatchObject({ status: 400, text: '' });
		});

		it('requests over the rate limit are rejected', async () => {
			sim.quirks.throttle = { status: 429, retryAfter: 'seconds', every: 2 };
			sim.latencyMs = 5;
			const together = await Promise.all([1, 2, 3, 4].map(async () => (await get('employees')).status));
			expect(together.sort()).toEqual([200, 200, 429, 429]);
			sim.quirks.throttle = { status: 503, retryAfter: 'date', every: 1, waitSeconds: 5 };
			expect(await get('employees')).toMatchObject({
				status: 503,
				headers: { 'retry-after': 'Sun, 01 Mar 2026 09:00:05 GMT' },
			});
		});
	});

	describe('one employee', () => {
		it('an employee has the requested fields, by name, number or alias', async () => {
			addCustomField(sim, { alias: 'customBadge', id: 4200 });
			changeEmployee(sim, '7', { custom: { customBadge: 'B7' } });
			const fields =
				'firstName,15,4200,customBadge,supervisor,supervisorEId,supervisorId,terminationDate,nonsense,middleName';
			expect((await get(`employees/7?fields=${fields}`)).json).toEqual({
				id: '7',
				firstName: 'Sam',
				15: 'sam.sample7@example.com',
				4200: 'B7',
				customBadge: 'B7',
				supervisor: 'Boss, Mia',
				supervisorEId: '4',
				supervisorId: '77',
				terminationDate: '0000-00-00',
				middleName: null,
			});
			sim.quirks.unsetDateAs = null;
			sim.quirks.unsetTextAs = '';
			expect((await get('employees/7?fields=terminationDate,middleName')).json).toEqual({
				id: '7',
				terminationDate: null,
				middleName: '',
			});
			expect((await get('employees/7')).json).toEqual({ id: '7' });
			expect((await get('employees/8')).status).toBe(404);
		});

		it('the employee 0 is the owner of the key', async () => {
			expect((await get('employees/0?fields=firstName')).json).toEqual({ id: '0' });
			sim.state.keyEmployeeId = '4';
			expect((await get('employees/0?fields=firstName')).json).toEqual({ id: '4', firstName: 'Mia' });
		});

		it('future values are only returned with onlyCurrent=false', async () => {
			changeEmployee(sim, '7', { future: { department: 'Support' } });
			expect((await get('employees/7?fields=department')).json).toMatchObject({ department: 'Operations' });
			const later = await get('employees/7?fields=department&onlyCurrent=false');
			expect(later.json).toMatchObject({ department: 'Support' });
		});

		it('answers are XML unless JSON is requested', async () => {
			const path = '/api/v1/employees/7?fields=firstName';
			const answer = await callBambooHr(sim, path, { headers: { accept: '*/*' } });
			expect(answer).toMatchObject({
				status: 200,
				text: expect.stringContaining('<firstName>Sam</firstName>'),
			});
			const json = await callBambooHr(sim, '/api/v1/employees', { headers: { accept: '*/*' } });
			expect(json.json).toBeDefined();
		});

		it('hidden fields of an employee are omitted', async () => {
			sim.quirks.hiddenFields = ['workEmail'];
			expect((await get('employees/7?fields=workEmail,firstName')).json).toEqual({
				id: '7',
				firstName: 'Sam',
			});
		});
	});

	describe('the list', () => {
		it('the employee list has the default fields and the requested ones', async () => {
			const page = await list(
				'fields=workEmail,departmentName,departmentId,reportsToId,reportsToName,customBadge',
			);
			expect(page.meta.total).toBe(3);
			expect(page.data[1]).toEqual({
				employeeId: '7',
				firstName: 'Sam',
				lastName: 'Sample7',
				preferredName: 'Bo',
				photoUrl: null,
				jobTitleName: 'Clerk',
				status: 'Active',
				workEmail: 'sam.sample7@example.com',
				departmentName: 'Operations',
				departmentId: sim.state.lists.department[1]?.id,
				reportsToId: '4',
				reportsToName: 'Mia Boss',
				_restrictedFields: [],
			});
			expect((await list('fields[]=workEmail')).data[2]).toMatchObject({
				workEmail: null,
				status: 'Inactive',
			});
		});

		it('the employee list can be paged forwards and backwards', async () => {
			const first = await list('page[limit]=2');
			expect(ids(first)).toEqual(['4', '7']);
			const second = await list(`page[limit]=2&page[after]=${String(first.meta.page.nextCursor)}`);
			expect([ids(second), second.meta.page.nextCursor]).toEqual([['9'], null]);
			const back = await list(`page[limit]=2&page[before]=${String(second.meta.page.prevCursor)}`);
			expect(ids(back)).toEqual(['4', '7']);
		});

		it('the employee list rejects invalid cursors, cursors for the other direction, and cursors of deleted employees', async () => {
			const first = await list('page[limit]=2');
			const cursor = String(first.meta.page.nextCursor);
			removeEmployee(sim, '7');
			for (const query of ['page[after]=junk', `page[before]=${cursor}`, `page[after]=${cursor}`]) {
				expect(await get(`employees?${query}`)).toMatchObject({
					status: 400,
					json: { error: { code: 'BadPage' } },
				});
			}
		});

		it('the employee list can be filtered and sorted', async () => {
			expect(ids(await list('filter[status]=inactive'))).toEqual(['9']);
			expect(ids(await list('filter[ids]=4,9'))).toEqual(['4', '9']);
			expect(ids(await list('filter[ids][]=4&filter[ids][]=7'))).toEqual(['4', '7']);
			expect(ids(await list('filter[departmentName]=SAL'))).toEqual(['4']);
			expect(ids(await list('sort=-employeeId'))).toEqual(['9', '7', '4']);
			expect((await get('employees?filter[status]=Active')).status).toBe(400);
			expect((await get('employees?filter[shoeSize]=9')).status).toBe(422);
			expect((await get('employees?sort=hireDate')).status).toBe(400);
		});

		it('the employee list returns null for hidden fields and names them', async () => {
			sim.quirks.hiddenFields = ['workEmail', 'department'];
			const { data } = await list('fields=workEmail,departmentName,departmentId');
			expect(data[0]).toMatchObject({
				workEmail: null,
				departmentName: null,
				departmentId: null,
				_restrictedFields: ['workEmail', 'departmentName', 'departmentId'],
			});
			sim.quirks.hiddenFields = ['status'];
			expect((await list('filter[status]=active')).data).toEqual([]);
		});

		it('the employee list can be truncated, report a wrong length, or be closed', async () => {
			sim.quirks.maxPageLimit = 1;
			sim.quirks.totalIsWrong = 5;
			const page = await list('page[limit]=1000');
			expect([page.data.length, page.meta.total]).toEqual([1, 8]);
			sim.quirks.listRefused = 403;
			expect((await get('employees')).status).toBe(403);
		});
	});

	describe('directory and changes', () => {
		it('the directory lists active employees who are not hidden', async () => {
			changeEmployee(sim, '4', { hiddenFromDirectory: true });
			expect((await get('employees/directory')).json).toMatchObject({
				employees: [{ id: '7', displayName: 'Bo Sample7', supervisor: 'Mia Boss', canUploadPhoto: 0 }],
			});
			changeEmployee(sim, '7', { status: 'Inactive' });
			expect((await get('employees/directory')).status).toBe(404);
			sim.quirks.directoryRefused = 403;
			expect((await get('employees/directory')).status).toBe(403);
		});

		it('the change list returns the employees who have changed since a given time', async () => {
			now = new Date('2026-03-02T09:00:00Z');
			expect(changeEmployee(sim, '4', { firstName: 'Maya' })).toBe(true);
			expect(changeEmployee(sim, '7', { firstName: 'Sam' })).toBe(false);
			removeEmployee(sim, '9');
			addEmployee(sim, { id: '12' });
			const at = '2026-03-02T09:00:00+00:00';
			expect((await get('employees/changed?since=2026-03-02T10:00:00%2B01:00')).json).toEqual({
				latest: at,
				employees: {
					4: { id: '4', action: 'Updated', lastChanged: at },
					9: { id: '9', action: 'Deleted', lastChanged: at },
					12: { id: '12', action: 'Inserted', lastChanged: at },
				},
			});
			const later = 'employees/changed?since=2026-03-03T00:00:00Z';
			expect((await get(later)).json).toMatchObject({ employees: {} });
			sim.quirks.emptyAs = '[]';
			expect((await get(later)).json).toMatchObject({ employees: [] });
			expect((await get('employees/changed?since=yesterday')).status).toBe(400);
			sim.quirks.changedRefused = 403;
			expect((await get(later)).status).toBe(403);
		});
	});

	describe('dataset and report', () => {
		const data = async (body: Record<string, unknown>) =>
			await callBambooHr(sim, '/api/v2/datasets/employee/data', { body });
		const report = async (fields: string[], type = 'application/json', query = 'format=json') =>
			await callBambooHr(sim, `/api/v1/reports/custom?${query}`, {
				body: JSON.stringify({ title: 'All', fields }),
				headers: { 'content-type': type },
			});

		it('the dataset returns rows', async () => {
			const body = {
				fields: ['eeid', 'email', 'jobInformationDepartment', 'supervisorEid'],
				filter: "status in ('Active','Inactive')",
				orderBy: 'eeid desc',
				pageSize: 2,
			};
			const { status, json } = await data(body);
			expect(status).toBe(200);
			expect(json).toMatchObject({
				data: [{ fields: { eeid: '9', email: null } }, { fields: { eeid: '7', supervisorEid: '4' } }],
				links: { next: expect.any(String) },
				meta: { page: 1, pageSize: 2, totalPages: 2, totalItems: 3 },
			});
			const last = await data({ ...body, page: 2 });
			expect(last.json).toMatchObject({ data: [{ fields: { eeid: '4' } }] });
			const active = await data({ fields: ['eeid'], filter: "status eq 'Active' and eeid ne '4'" });
			expect(active.json).toMatchObject({ data: [{ fields: { eeid: '7' } }], links: [] });
		});

		it('the dataset rejects hidden and unknown fields, and pages out of range', async () => {
			const fields = ['eeid', 'email'];
			const refused: [number, Record<string, unknown>][] = [
				[400, { fields: ['workEmail'] }],
				[400, { fields, pageSize: 1001 }],
				[400, { fields, orderBy: 'firstName asc' }],
				[422, { fields, filter: "status eq 'Active' and eeid eq '4' or eeid eq '7'" }],
				[422, { fields, filter: 'nonsense' }],
			];
			for (const [status, body] of refused) {
				expect(await data(body)).toMatchObject({
					status,
					headers: { 'content-type': expect.stringContaining('application/problem+json') },
					json: { status, code: expect.any(String) },
				});
			}
			sim.quirks.hiddenFields = ['workEmail'];
			expect(await data({ fields })).toMatchObject({ status: 403, json: { fields: ['email'] } });
			sim.quirks.datasetRefused = 404;
			expect((await data({ fields: ['eeid'] })).status).toBe(404);
		});

		it('the dataset lists its fields', async () => {
			addCustomField(sim, { alias: 'customBadge', label: 'Badge' });
			const { json } = await callBambooHr(sim, '/api/v1_2/datasets/employee/fields?page_size=1000');
			expect(json).toMatchObject({
				fields: expect.arrayContaining([expect.objectContaining({ label: 'Badge' })]),
			});
		});

		it('a report covers everybody, and omits unknown and hidden fields', async () => {
			sim.quirks.hiddenFields = ['homeEmail'];
			const answer = await report([
				'workEmail',
				'15',
				'hireDate',
				'terminationDate',
				'homeEmail',
				'nonsense',
			]);
			expect(answer.json).toMatchObject({ title: 'All', employees: [{ id: '4' }, { id: '7' }, { id: '9' }] });
			expect((answer.json as { employees: unknown[] }).employees[1]).toEqual({
				id: '7',
				workEmail: 'sam.sample7@example.com',
				'15.0': 'sam.sample7@example.com',
				hireDate: '2020-01-15',
				terminationDate: '0000-00-00',
			});
			expect((await report([], 'application/json; charset=utf-8')).headers).toMatchObject({
				'x-bamboohr-error-message': 'Malformed XML',
			});
			expect((await report([], 'application/json', 'format=pdf')).status).toBe(404);
			sim.quirks.reportRefused = 403;
			expect((await report(['workEmail'])).status).toBe(403);
		});

		it('future hires can be shown as inactive', async () => {
			addEmployee(sim, { id: '12', hireDate: '2026-04-01' });
			expect(ids(await list('filter[status]=inactive'))).toEqual(['9']);
			sim.quirks.futureHiresInactive = true;
			expect(ids(await list('filter[status]=inactive'))).toEqual(['9', '12']);
		});
	});

	it('fields, lists and users can be read', async () => {
		const fields = (await get('meta/fields')).json as { id: number; alias: string; deprecated?: boolean }[];
		expect(fields.filter((field) => field.id === 387)).toHaveLength(2);
		expect((await get('meta/lists')).json).toMatchObject([
			{ alias: 'department', options: [{ name: 'Sales', archived: 'no' }, { name: 'Operations' }] },
			{ alias: 'division', options: [] },
			{ alias: 'location' },
			{ alias: 'jobTitle' },
			{ alias: 'employmentHistoryStatus' },
		]);
		addCustomField(sim, {
			alias: 'customDuty',
			label: 'Duty',
			type: 'list',
			options: ['Fire'],
			isMultiple: true,
		});
		changeEmployee(sim, '4', { custom: { customDuty: 'Fire, First aid' } });
		expect((await get('meta/lists')).json).toContainEqual(
			expect.objectContaining({
				name: 'Duty',
				multiple: 'yes',
				options: [expect.objectContaining({ name: 'Fire' }), expect.objectContaining({ name: 'First aid' })],
			}),
		);
		expect((await get('meta/users?status=enabled')).json).toMatchObject({
			24: { employeeId: 4, status: 'enabled' },
		});
	});
});
