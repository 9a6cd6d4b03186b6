import { byId } from '../../../support/service-nodes.mts';
import { mapped, startTableService, type TableService } from './table.mts';

let company: TableService;
beforeEach(async () => {
	company = await startTableService();
	const { table, people } = company;
	people.forEach((employeeId, at) => {
		const values = { customCourse: 'Fire', customDue: '2026-04-01', customStatus: 'Open' };
		table.rows.push({ id: String(900 + at), employeeId, values });
	});
});
afterEach(async () => await company.service.close());

const row = {
	employeeId: byId('={{ $json.employeeId }}'),
	table: 'customLearning',
	rowId: '={{ $json.rowId }}',
};

describe('BambooHR Learning: Update table row', () => {
	it('updates the given columns, clears the empty ones, and returns the new row', async () => {
		const { service, people, posts } = company;
		const run = await service.run('tableRow', 'update', {
			parameters: {
				...row,
				columns: mapped({
					customStatus: '={{ $json.status }}',
					customDue: '={{ $json.due }}',
					customCourse: null,
				}),
			},
			input: [
				{ employeeId: people[0], rowId: '900', status: 'Done', due: '' },
				{ employeeId: people[1], rowId: 901, due: '2026-05-01' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(run.items).toEqual([
			{
				rowId: '900',
				employeeId: people[0],
				customCourse: 'Fire',
				customDue: null,
				customStatus: 'Done',
			},
			{
				rowId: '901',
				employeeId: people[1],
				customCourse: 'Fire',
				customDue: '2026-05-01',
				customStatus: 'Open',
			},
		]);
		expect(posts()).toEqual([{ customStatus: 'Done', customDue: '' }, { customDue: '2026-05-01' }]);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const { service, people } = company;
		const run = await service.run('tableRow', 'update', {
			parameters: { ...row, columns: mapped({ customStatus: '={{ $json.status }}' }) },
			input: [
				{ employeeId: '999', rowId: '900', status: 'Done' },
				// The row of somebody else.
				{ employeeId: people[0], rowId: '901', status: 'Done' },
				{ employeeId: people[0], rowId: '../900', status: 'Done' },
				{ employeeId: people[0], rowId: '900' },
				{ employeeId: people[0], rowId: '900', status: 'Done' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 4).map(({ error }) => error)).toEqual([
			'Employee: the ID 999 does not exist in BambooHR. [Item 1]',
			'Row: the ID 901 does not exist in BambooHR. [Item 2]',
			'Row: "../900" is not a valid BambooHR ID, which is a number such as 123. [Item 3]',
			'Columns: no column has a value. [Item 4]',
		]);
		expect(run.items[4]).toMatchObject({ rowId: '900', customStatus: 'Done' });
	});

	it('accepts plain values, as an AI agent provides them', async () => {
		const { service, people, posts } = company;
		const run = await service.run('tableRow', 'update', {
			parameters: {
				employeeId: byId(people[0]),
				table: 'customLearning',
				rowId: '900',
				columns: { customDue: '2026-05-01T09:00:00', customStatus: 'Done' },
			},
		});
		expect(run.error).toBeUndefined();
		expect(posts()).toEqual([{ customDue: '2026-05-01', customStatus: 'Done' }]);
	});
});
