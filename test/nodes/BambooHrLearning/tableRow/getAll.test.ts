import { byId } from '../../../support/service-nodes.mts';
import { startTableService, type TableService } from './table.mts';

let company: TableService;
beforeEach(async () => {
	company = await startTableService();
	const { table, people } = company;
	for (const employeeId of people) {
		for (const customCourse of ['Fire', 'First Aid']) {
			const id = String(900 + table.rows.length);
			table.rows.push({ id, employeeId, values: { customCourse, customDue: '' } });
		}
	}
});
afterEach(async () => await company.service.close());

const employeeId = byId('={{ $json.employeeId }}');

describe('BambooHR Learning: Get many table rows', () => {
	it('returns the rows of one or all employees up to the limit of each item', async () => {
		const { service, people } = company;
		const run = await service.run('tableRow', 'getAll', {
			parameters: {
				employeeId,
				allEmployees: '={{ $json.everybody }}',
				table: 'customLearning',
				limit: '={{ $json.limit }}',
			},
			input: [
				{ employeeId: people[0], everybody: false, limit: 1 },
				{ employeeId: people[1], everybody: false, limit: 50 },
				{ everybody: true, limit: 3 },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([0, 1, 1, 2, 2, 2].map((item) => ({ item })));
		expect(run.items[0]).toEqual({
			rowId: '900',
			employeeId: people[0],
			customCourse: 'Fire',
			customDue: null,
		});
		expect(run.items.slice(3).map(({ rowId }) => rowId)).toEqual(['900', '901', '902']);
		expect(service.bamboo.log).toHaveLength(3);
	});

	it('returns values unchanged, and prefers the IDs to columns of the same name', async () => {
		const { service, people } = company;
		const row = {
			id: 7,
			employeeId: 4,
			rowId: 'x',
			teams: ['A', 'B'],
			none: [],
			due: '0000-00-00',
			score: 88,
		};
		const effect = { kind: 'body', body: JSON.stringify([row]), contentType: 'application/json' } as const;
		service.bamboo.faults.push({ when: () => true, effect });
		const run = await service.run('tableRow', 'getAll', {
			parameters: { employeeId: byId(people[0]), table: 'customLearning' },
		});
		expect(run.items).toEqual([
			{ rowId: '7', employeeId: '4', teams: ['A', 'B'], none: null, due: null, score: 88 },
		]);
	});

	it('names the parameter with an unknown ID, and processes the other items', async () => {
		const { service, people } = company;
		const run = await service.run('tableRow', 'getAll', {
			parameters: {
				employeeId,
				allEmployees: '={{ $json.everybody ?? false }}',
				table: '={{ $json.table ?? "customLearning" }}',
				limit: '={{ $json.limit ?? 1 }}',
			},
			input: [
				{ employeeId: '999' },
				{ everybody: true, table: 'customNothing' },
				{ employeeId: '' },
				{ employeeId: people[0], limit: 0 },
				{ employeeId: people[0], table: '' },
				{ employeeId: people[0] },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ rowId, error }) => rowId ?? error)).toEqual([
			'Employee: the ID 999 does not exist in BambooHR. [Item 1]',
			'Table Name or ID: the ID customNothing does not exist in BambooHR. [Item 2]',
			'Employee: it is empty. [Item 3]',
			'Limit: 0 is not a positive whole number. [Item 4]',
			'Table Name or ID: it is empty. [Item 5]',
			'900',
		]);
	});
});
