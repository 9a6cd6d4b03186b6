import { byId } from '../../../support/service-nodes.mts';
import { startTableService, type TableService } from './table.mts';

let company: TableService;
beforeEach(async () => {
	company = await startTableService();
	const { table, people } = company;
	for (const id of ['900', '901', '902']) table.rows.push({ id, employeeId: people[0], values: {} });
});
afterEach(async () => await company.service.close());

const row = {
	employeeId: byId('={{ $json.employeeId }}'),
	table: '={{ $json.table ?? "customLearning" }}',
	rowId: '={{ $json.rowId }}',
};
const left = () => company.table.rows.map(({ id }) => id);

describe('BambooHR Learning: Delete table row', () => {
	it('deletes the row of each item with one request, and no other row', async () => {
		const { service, people } = company;
		const [employeeId] = people;
		const run = await service.run('tableRow', 'delete', {
			parameters: row,
			input: [
				{ employeeId, rowId: '900' },
				{ employeeId, rowId: 902 },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(run.items).toEqual([
			{ deleted: true, rowId: '900', employeeId },
			{ deleted: true, rowId: '902', employeeId },
		]);
		expect(left()).toEqual(['901']);
		expect(service.bamboo.log).toHaveLength(2);
	});

	it('fails with the reason when BambooHR refuses with a success status', async () => {
		const { service, people } = company;
		const [employeeId] = people;
		const body = JSON.stringify({ success: false, error: 'Approval is pending' });
		const effect = { kind: 'body', body, contentType: 'application/json' } as const;
		service.bamboo.faults.push({ when: ({ path }) => path.endsWith('/901'), effect });
		const run = await service.run('tableRow', 'delete', {
			parameters: row,
			input: [
				{ employeeId, rowId: '999' },
				{ employeeId: '999', rowId: '900' },
				{ employeeId, rowId: '900', table: 'customNothing' },
				{ employeeId, rowId: '901' },
				{ employeeId, rowId: '' },
				{ employeeId, rowId: '902' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ deleted, error }) => deleted ?? error)).toEqual([
			'Row: the ID 999 does not exist in BambooHR. [Item 1]',
			'Employee: the ID 999 does not exist in BambooHR. [Item 2]',
			'Table Name or ID: the ID customNothing does not exist in BambooHR. [Item 3]',
			expect.stringMatching(/answered 200 to DELETE .*: Approval is pending \[Item 4\]$/),
			'Row: it is empty. [Item 5]',
			true,
		]);
		expect(left()).toEqual(['900', '901']);
	});

	it('succeeds when the row is deleted but the response is lost', async () => {
		const { service, people } = company;
		const isDelete = ({ method }: { method: string }) => method === 'DELETE';
		service.bamboo.faults.push({ when: isDelete, effect: { kind: 'resetAfter' } });
		const run = await service.run('tableRow', 'delete', {
			parameters: row,
			input: [{ employeeId: people[0], rowId: '900' }],
		});
		expect(run.error).toBeUndefined();
		expect(left()).toEqual(['901', '902']);
		expect(service.bamboo.log.map(({ method }) => method)).toEqual(['DELETE', 'GET']);
	});
});
