import type { EmployeeList } from '../../../src/bamboohr/employees/Employee';
import { RefusedError, SyncError } from '../../../src/errors';
import { readEmployees } from '../../../src/bamboohr/employees/read-employees';
import {
	addCustomField,
	addEmployee,
	changeEmployee,
	startBambooHr,
	type BambooHrSimulator,
} from '../../../tools/simulator/bamboohr/index.mts';
import type { BambooHrQuirks } from '../../../tools/simulator/bamboohr/quirks.mts';
import { bambooTransport } from '../../support/clients.mts';

describe('BambooHR: Read all employees', () => {
	let bamboo: BambooHrSimulator;
	beforeEach(async () => {
		bamboo = await startBambooHr();
		const boss = addEmployee(bamboo, { employeeNumber: '102', custom: { shirtSize: 'M' } });
		addEmployee(bamboo, { id: '102', status: 'Inactive', supervisorEId: boss.id, custom: { shirtSize: '' } });
	});
	afterEach(async () => await bamboo.close());

	const read = async (extra: string[] = []) => await readEmployees(bambooTransport(bamboo), extra);
	const errorOf = async (): Promise<SyncError> => {
		const error: unknown = await read().catch((reason: unknown) => reason);
		if (error instanceof SyncError) return error;
		throw new Error('It did not fail');
	};
	const paths = () => bamboo.log.map(({ method, path }) => `${method} ${path}`);

	it('reads only the employee list when that is enough', async () => {
		expect((await read(['city'])).source).toBe('employee list');
		expect(paths()).toEqual(['GET /api/v1/employees', 'GET /api/v1/employees']);
	});

	describe.each([401, 403, 404] as const)('when the employee list is refused with HTTP %i', (status) => {
		beforeEach(() => {
			bamboo.quirks.listRefused = status;
		});

		it('reads the dataset', async () => {
			const list = await read(['city']);
			expect(list.source).toBe('employee dataset');
			expect(list.employees).toMatchObject([{ id: '101' }, { id: '102', supervisorId: '101' }]);
		});

		it.each([401, 403, 404] as const)(
			'reads a report if the dataset is refused with HTTP %i',
			async (datasetStatus) => {
				bamboo.quirks.datasetRefused = datasetStatus;
				const list = await read(['city']);
				expect(list.source).toBe('custom report');
				expect(list.employees).toMatchObject([{ id: '101' }, { id: '102', supervisorId: '101' }]);
			},
		);

		it('throws the first error if every source is refused', async () => {
			bamboo.quirks.datasetRefused = 403;
			bamboo.quirks.reportRefused = 404;
			const error = await errorOf();
			expect(error.message).toContain(`answered ${status} to GET /api/v1/employees`);
			expect(bamboo.log.length).toBeLessThanOrEqual(4);
		});
	});

	it.each([400, 405, 422])(
		'reads the dataset when the employee list is refused with HTTP %i',
		async (status) => {
			const refuse = { when: ({ path }: { path: string }) => path === '/api/v1/employees', times: Infinity };
			bamboo.faults.push({ ...refuse, effect: { kind: 'status', status } });
			expect((await read()).source).toBe('employee dataset');
		},
	);

	it('reads a report when the dataset hides a field, and names that field', async () => {
		bamboo.quirks.listRefused = 403;
		bamboo.quirks.hiddenFields = ['homeEmail'];
		const list = await read();
		expect(list).toMatchObject({ source: 'custom report', hiddenFields: ['homeEmail'] });
	});

	it('tries a wrong access token only twice, because failed sign-ins lock it', async () => {
		bamboo.accessToken = 'another-key';
		const transport = bambooTransport(bamboo);
		bamboo.accessToken = 'the-right-key';
		bamboo.quirks.lockAfterBadTokens = 3;
		await expect(readEmployees(transport, ['shirtSize'])).rejects.toThrow(RefusedError);
		expect(bamboo.state.badTokens).toBe(2);
		expect(paths()).toEqual(['GET /api/v1/employees', 'GET /api/v1/employees/0']);
	});

	it.each<[string, () => void]>([
		[
			'whose second page never arrives',
			() => bamboo.faults.push({ when: ({ n }) => n > 1, times: Infinity, effect: { kind: 'resetBefore' } }),
		],
		[
			'that is a web page',
			() =>
				bamboo.faults.push({
					when: () => true,
					times: Infinity,
					effect: { kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' },
				}),
		],
		[
			'that returns a server error',
			() =>
				bamboo.faults.push({ when: () => true, times: Infinity, effect: { kind: 'status', status: 500 } }),
		],
	])('does not try another source after an employee list %s', async (_what, prepare) => {
		prepare();
		await errorOf();
		expect(new Set(paths())).toEqual(new Set(['GET /api/v1/employees']));
	});

	it.each([
		['employee list', {}],
		['employee dataset', { listRefused: 403 }],
		['custom report', { listRefused: 403, datasetRefused: 403 }],
		['custom report', { listRefused: 403, datasetRefused: 403, unsetTextAs: '' }],
	] as const)(
		'reports the status as hidden when the %s has an employee without one (%j)',
		async (source, quirks) => {
			Object.assign(bamboo.quirks, { ...quirks, withoutStatus: ['102'] });
			expect(await read()).toMatchObject({
				source,
				employees: [{ id: '101' }],
				unreadable: [
					{ id: '102', why: 'the API key cannot see its status', record: { lastName: 'Sample102' } },
				],
				hiddenFields: ['status'],
			});
		},
	);

	describe('when the employee list is shorter than its total, with and without the filter', () => {
		beforeEach(() => {
			bamboo.quirks.listTotalIsWrong = 5;
		});

		it('reads the dataset', async () => {
			const list = await read(['city']);
			expect(list).toMatchObject({
				source: 'employee dataset',
				employees: [{ id: '101' }, { id: '102' }],
				hiddenFields: [],
			});
		});

		it.each<[string, () => void]>([
			['is closed', () => (bamboo.quirks.datasetRefused = 403)],
			['is too short as well', () => (bamboo.quirks.totalIsWrong = 5)],
		])('throws when the dataset %s, and does not trust a report to be complete', async (_what, prepare) => {
			prepare();
			const error = await errorOf();
			expect(error.kind).toBe('incompleteList');
			expect(error.message).toContain('BambooHR reports');
			expect(paths().some((path) => path.includes('/reports/'))).toBe(false);
		});
	});

	it('does not trust a report to be complete when the list was interrupted', async () => {
		bamboo.quirks.listRefused = 403;
		bamboo.faults.push({
			when: ({ path }) => path.includes('/datasets/'),
			times: Infinity,
			effect: { kind: 'truncate' },
		});
		await expect(read()).rejects.toThrow('could not be reached');
		expect(paths().some((path) => path.includes('/reports/'))).toBe(false);
	});

	describe('with custom fields, which the employee list does not have', () => {
		let number: string;
		beforeEach(() => {
			number = String(addCustomField(bamboo, { alias: 'shirtSize' }).id);
		});

		const valuesOf = (list: EmployeeList, id = '101') => list.employees.find((one) => one.id === id)?.extra;

		it('reads them from the dataset by alias and by number', async () => {
			const list = await read(['city', 'shirtSize', number]);
			expect(list).toMatchObject({ source: 'employee list', hiddenFields: [] });
			expect(valuesOf(list)).toEqual({ city: null, shirtSize: 'M', [number]: 'M' });
			expect(valuesOf(list, '102')).toEqual({ city: null, shirtSize: null, [number]: null });
			expect(paths().some((path) => path.includes('/reports/'))).toBe(false);
		});

		it.each([
			{ datasetRefused: 401 },
			{ datasetRefused: 403 },
			{ datasetRefused: 404 },
			{ datasetRefused: 403, numberedColumns: '.1' },
		] as const)('reads them from a report when the dataset is refused (%j)', async (quirks) => {
			Object.assign(bamboo.quirks, quirks);
			const list = await read(['city', 'shirtSize', number]);
			expect(list).toMatchObject({ source: 'employee list', hiddenFields: [] });
			expect(valuesOf(list)).toEqual({ city: null, shirtSize: 'M', [number]: 'M' });
		});

		it.each([
			{},
			{ customDatasetNames: 'alias' },
			{ datasetFieldsRefused: 404 },
			{ datasetFieldsRefused: 404, customDatasetNames: 'alias' },
			{ datasetFieldsRefused: 404, hiddenFields: ['salary'] },
			{ listRefused: 403 },
			{ listRefused: 403, datasetFieldsRefused: 404 },
		] as Array<Partial<BambooHrQuirks>>)('needs no report (%j)', async (quirks) => {
			addCustomField(bamboo, { alias: 'salary' });
			Object.assign(bamboo.quirks, { ...quirks, reportRefused: 403 });
			const hidden = quirks.hiddenFields ?? [];
			const fields = ['shirtSize', 'employmentHistoryStatus', 'supervisor', 'supervisorEmail', ...hidden];
			const list = await read(fields);
			expect(list.hiddenFields).toEqual(hidden);
			expect(valuesOf(list, '102')).toMatchObject({
				shirtSize: null,
				employmentHistoryStatus: 'Terminated',
				supervisor: expect.stringContaining('Sample101'),
				supervisorEmail: 'sam.sample101@example.com',
			});
		});

		it('requests fields that the employee list leaves out by their names in the other sources', async () => {
			const strip = { '"employmentStatusName"': '"other"' };
			const transport = bambooTransport(bamboo);
			const list = await readEmployees(
				{
					...transport,
					async request(request) {
						const text = JSON.stringify(await transport.request(request));
						const [[from, to]] = Object.entries(strip) as [[string, string]];
						return JSON.parse(text.replaceAll(from, to)) as unknown;
					},
				},
				['employmentHistoryStatus'],
			);
			expect(list.hiddenFields).toEqual([]);
			expect(valuesOf(list)).toEqual({ employmentHistoryStatus: 'Full-Time' });
		});

		it('reads fields that the dataset lacks from a report, and the others from the dataset', async () => {
			const part = String(addCustomField(bamboo, { id: '16.1', alias: 'fte' }).id);
			changeEmployee(bamboo, '101', { custom: { shirtSize: 'M', fte: '0.8' } });
			expect(valuesOf(await read(['shirtSize', part]))).toEqual({ shirtSize: 'M', [part]: '0.8' });
			expect(bamboo.log.find(({ path }) => path.includes('/reports/'))?.body).toMatchObject({
				fields: [part],
			});
		});

		it('leaves them unread and reports them when both sources are refused', async () => {
			bamboo.quirks.reportRefused = 403;
			bamboo.quirks.datasetRefused = 403;
			const list = await read(['shirtSize']);
			expect(list.hiddenFields).toEqual(['shirtSize']);
			expect(list.employees.map(({ extra }) => extra)).toEqual([
				{ shirtSize: undefined },
				{ shirtSize: undefined },
			]);
		});

		it('leaves a field unread that the access token cannot see, and reads the others', async () => {
			addCustomField(bamboo, { alias: 'salary' });
			bamboo.quirks.hiddenFields = ['salary'];
			const list = await read(['shirtSize', 'salary']);
			expect(list.hiddenFields).toEqual(['salary']);
			expect(list.employees.find(({ id }) => id === '101')?.extra).toEqual({
				shirtSize: 'M',
				salary: undefined,
			});
		});

		it('reads them for employees whose status is hidden', async () => {
			bamboo.quirks.hiddenFields = ['status'];
			const list = await read(['shirtSize']);
			expect(list.unreadable.map(({ record }) => record?.extra)).toEqual([
				{ shirtSize: 'M' },
				{ shirtSize: null },
			]);
		});

		it('leaves them unread for an employee who is missing in the report', async () => {
			bamboo.quirks.datasetRefused = 403;
			bamboo.faults.push({
				when: ({ path }) => path.includes('/reports/'),
				effect: {
					kind: 'body',
					body: JSON.stringify({ employees: [{ id: '101', shirtSize: 'M' }] }),
					contentType: 'application/json',
				},
			});
			const list = await read(['shirtSize']);
			expect(list.employees.find(({ id }) => id === '102')?.extra).toEqual({ shirtSize: undefined });
		});
	});
});
