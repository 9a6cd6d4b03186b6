import { byId } from '../../../support/service-nodes.mts';
import { mapped, startTableService, type TableService } from './table.mts';

let company: TableService;
beforeEach(async () => {
	company = await startTableService();
});
afterEach(async () => await company.service.close());

const target = { employeeId: byId('={{ $json.employeeId }}'), table: 'customLearning' };

describe('BambooHR Learning: Create table row', () => {
	it('adds the row of each item and returns its ID', async () => {
		const { service, table, people } = company;
		const run = await service.run('tableRow', 'create', {
			parameters: {
				...target,
				columns: mapped({
					customCourse: '={{ $json.course }}',
					customDue: '={{ $json.due }}',
					customPassed: '={{ $json.passed }}',
					customStatus: null,
				}),
			},
			input: [
				{ employeeId: people[0], course: 'Fire', due: '2026-04-01T00:00:00', passed: true },
				{ employeeId: people[1], course: 42, due: '', passed: false },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(run.items).toEqual([
			{
				rowId: table.rows[0]?.id,
				employeeId: people[0],
				customCourse: 'Fire',
				customDue: '2026-04-01',
				customPassed: 'yes',
			},
			{ rowId: table.rows[1]?.id, employeeId: people[1], customCourse: '42', customPassed: 'no' },
		]);
		// One look before, the row, one look after.
		expect(service.bamboo.log).toHaveLength(6);
		expect(run.hints).toEqual([]);
	});

	it('maps input fields to columns of the same name, and reads the tables once for all items', async () => {
		const { service, people, posts } = company;
		const run = await service.run('tableRow', 'create', {
			parameters: {
				...target,
				columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: [], schema: [] },
			},
			input: people.map((employeeId) => ({
				employeeId,
				customCourse: 'Fire',
				customDue: '2026-04-01T22:00:00Z',
				extra: 1,
			})),
		});
		expect(run.error).toBeUndefined();
		expect(posts()).toEqual(people.map(() => ({ customCourse: 'Fire', customDue: '2026-04-01' })));
		expect(service.bamboo.log.filter(({ path }) => path.endsWith('/meta/tables'))).toHaveLength(1);
	});

	it('warns about columns that BambooHR did not write', async () => {
		const { service, people } = company;
		const run = await service.run('tableRow', 'create', {
			parameters: { ...target, columns: mapped({ customCourse: 'Fire', customSecret: 'x' }) },
			input: people.map((employeeId) => ({ employeeId })),
		});
		expect(run.items).toHaveLength(2);
		expect(run.hints.map(({ message }) => message)).toEqual([
			expect.stringContaining('Not written: customSecret. The table customLearning'),
		]);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const { service, people, table } = company;
		const run = await service.run('tableRow', 'create', {
			parameters: {
				employeeId: byId('={{ $json.employeeId }}'),
				table: '={{ $json.table }}',
				columns: mapped({
					customCourse: '={{ $json.course }}',
					customDue: '={{ $json.due }}',
					customStatus: '={{ $json.status }}',
				}),
			},
			input: [
				{ employeeId: '999', table: 'customLearning', course: 'Fire' },
				{ employeeId: people[0], table: 'customNothing', course: 'Fire' },
				{ employeeId: people[0], table: '..', course: 'Fire' },
				{ employeeId: people[0], table: 'customLearning' },
				{ employeeId: people[0], table: 'customLearning', due: 'soon' },
				{ employeeId: people[0], table: 'customLearning', course: { a: 1 } },
				{ employeeId: people[0], table: 'customLearning', course: 'Fire', status: 'Lost' },
				{ employeeId: people[1], table: 'customLearning', course: 'Fire' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 7).map(({ error }) => error)).toEqual([
			'Employee: the ID 999 does not exist in BambooHR. [Item 1]',
			'Table Name or ID: the ID customNothing does not exist in BambooHR. [Item 2]',
			'Table Name or ID: ".." is not a valid table alias such as jobInfo. [Item 3]',
			'Columns: no column has a value. [Item 4]',
			'Columns > customDue: "soon" is not a date. [Item 5]',
			'Columns > customCourse: it is not text. [Item 6]',
			expect.stringContaining('customStatus must be a value of its list'),
		]);
		expect(run.items[7]).toMatchObject({ employeeId: people[1], customCourse: 'Fire' });
		expect(table.rows).toHaveLength(1);
	});

	it('adds a row only once when the response is lost', async () => {
		const { service, people, table } = company;
		const isPost = ({ method }: { method: string }) => method === 'POST';
		service.bamboo.faults.push({ when: isPost, effect: { kind: 'resetAfter' } });
		const run = await service.run('tableRow', 'create', {
			parameters: { ...target, columns: mapped({ customCourse: 'Fire' }) },
			input: people.map((employeeId) => ({ employeeId })),
		});
		expect(run.items.map(({ rowId }) => rowId)).toEqual(table.rows.map(({ id }) => id));
		expect(table.rows).toHaveLength(2);
	});
});
