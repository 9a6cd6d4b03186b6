import fc from 'fast-check';
import { IncompleteListError, RefusedError, UnexpectedResponseError } from '../../../src/errors';
import { readDatasetRows, readEmployeeDataset } from '../../../src/bamboohr/employees/read-dataset';
import { addEmployee, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

const people = (...ids: number[]) =>
	ids.map((eeid) => ({ fields: { eeid: String(eeid), status: 'Active' } }));
const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);

/** Reads a dataset whose pages are these; the last one stays. */
async function read(...pages: unknown[]) {
	const script = scripted((_request, n) => ({ json: pages[Math.min(n, pages.length) - 1] }));
	const rows = await readDatasetRows(script.transport, ['eeid', 'status']);
	return { ids: rows.map(({ eeid }) => Number(eeid)), requests: script.sent.length };
}

describe('BambooHR: Read the employee dataset', () => {
	it('reads active and inactive employees with mapped fields, without changing anything', async () => {
		const bamboo = await startBambooHr();
		try {
			const boss = addEmployee(bamboo, { employeeNumber: '102' });
			addEmployee(bamboo, { id: '102', status: 'Inactive', supervisorEId: boss.id, city: 'Porto' });
			const transport = bambooTransport(bamboo);
			const list = await readEmployeeDataset(transport, ['city', 'department']);
			expect(list).toMatchObject({ source: 'employee dataset', hiddenFields: [], unreadable: [] });
			expect(list.employees).toMatchObject([
				{ id: '101', status: 'active', supervisorId: null },
				{
					id: '102',
					status: 'inactive',
					supervisorId: '101',
					workEmail: 'sam.sample102@example.com',
					extra: { city: 'Porto', department: 'Operations' },
				},
			]);
			expect(transport.counts).toMatchObject({ sent: 1, writes: 0 });

			bamboo.quirks.hiddenFields = ['workEmail'];
			await expect(readEmployeeDataset(transport, [])).rejects.toThrow(RefusedError);
		} finally {
			await bamboo.close();
		}
	});

	it('keeps each row that it cannot identify', async () => {
		const data = [...people(1), { fields: { status: 'Active' } }, { fields: { eeid: '3', status: null } }];
		const script = scripted(() => ({ json: { data, meta: { totalItems: 3 } } }));
		const list = await readEmployeeDataset(script.transport, []);
		expect(list.employees).toHaveLength(1);
		expect(list.unreadable.map(({ id }) => id)).toEqual([undefined, '3']);
	});
});

describe('BambooHR: Read the pages of the dataset', () => {
	it.each([
		['with totals', { page: 1, pageSize: 1000, totalPages: 2, totalItems: 1005 }],
		['with a total as text', { totalItems: '1005' }],
		['without totals', {}],
		['with empty totals', { totalPages: null, totalItems: null }],
		['without meta', undefined],
	])('reads all pages %s', async (_how, meta) => {
		const { ids, requests } = await read(
			{ data: people(...upTo(1000)), links: [], meta },
			{ data: people(...upTo(5, 1001)), links: [], meta },
		);
		expect(ids).toEqual(upTo(1005));
		expect(requests).toBe(2);
	});

	it('requests another page when the last one is full and there is no total', async () => {
		const { ids, requests } = await read({ data: people(...upTo(1000)) }, { data: [] });
		expect(ids).toHaveLength(1000);
		expect(requests).toBe(2);
	});

	it('continues when pages are smaller than requested', async () => {
		const meta = { totalItems: 3 };
		const { ids } = await read({ data: people(1, 2), meta }, { data: people(3), meta });
		expect(ids).toEqual([1, 2, 3]);
	});

	it('counts an employee who is on two pages once', async () => {
		const meta = { totalItems: 4 };
		const { ids } = await read(
			{ data: people(1, 2), meta },
			{ data: people(2, 3), meta },
			{ data: people(4), meta },
		);
		expect(ids).toEqual([1, 2, 3, 4]);
		const reading = read(
			{ data: people(1, 2), meta: { totalItems: 3 } },
			{ data: people(2), meta: { totalItems: 3 } },
		);
		await expect(reading).rejects.toThrow('does not end: 2 of 3 employees were received');
	});

	it.each([
		['an empty page', []],
		['the same page again', people(...upTo(1000))],
	])('does not treat %s as the end of the list', async (_what, data) => {
		const meta = { totalItems: 2500 };
		const reading = read({ data: people(...upTo(1000)), meta }, { data, meta });
		await expect(reading).rejects.toThrow(IncompleteListError);
	});

	it('does not read the same full page forever', async () => {
		await expect(read({ data: people(...upTo(1000)) })).rejects.toThrow(IncompleteListError);
	});

	it.each([null, [], {}, { data: null }, { data: [], meta: { totalItems: 'many' } }])(
		'refuses %j',
		async (page) => {
			await expect(read(page)).rejects.toThrow(UnexpectedResponseError);
		},
	);

	it('accepts rows with and without a "fields" wrapper', async () => {
		expect((await read({ data: [{ eeid: '1' }, ...people(2)] })).ids).toEqual([1, 2]);
	});

	it('returns every employee once, whatever the number and size of pages', async () => {
		const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(sizes, async (pageSizes) => {
				const totalItems = pageSizes.reduce((sum, size) => sum + size, 0);
				let from = 1;
				const pages = pageSizes.map((size) => {
					const data = people(...upTo(size, from));
					from += size;
					return { data, meta: { totalItems } };
				});
				expect((await read(...pages)).ids).toEqual(upTo(totalItems));
			}),
			{ numRuns: 30 },
		);
	});
});
