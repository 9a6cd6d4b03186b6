import { addTableRow, deleteTableRow } from '../../../src/bamboohr/tables/table-rows';
import {
	addEmployee,
	addTable,
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
	type SimTable,
} from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 504 },
	{ kind: 'status', status: 503, headers: { 'retry-after': '1' } },
];

describe('A BambooHR table row', () => {
	let bamboo: BambooHrSimulator;
	let employeeId: string;
	let table: SimTable;

	beforeEach(async () => {
		bamboo = await startBambooHr();
		employeeId = addEmployee(bamboo).id;
		const columns = ['course', 'due'].map((alias, at) => ({
			id: 5001 + at,
			name: alias,
			alias,
			type: 'text',
		}));
		table = addTable(bamboo, { alias: 'customLearning', columns });
		table.rows.push({ id: '900', employeeId, values: { course: 'Fire', due: '' } });
	});
	afterEach(async () => await bamboo.close());

	const isPost = ({ method }: { method: string }) => method === 'POST';
	/** Somebody else adds a row just before each of our requests that write. */
	const otherAdds = (effect?: FaultEffect) => {
		bamboo.faults.push({
			when: (request) => {
				if (!isPost(request) || table.rows.length > 1) return false;
				table.rows.push({ id: '99000', employeeId, values: { course: 'Other', due: '' } });
				return effect !== undefined;
			},
			effect: effect ?? { kind: 'hang' },
		});
	};
	const add = async (transport = bambooTransport(bamboo)) =>
		await addTableRow(transport, employeeId, 'customLearning', { course: 'Fire' });

	it('is returned with its ID, even if another row has the same values', async () => {
		const row = await add();
		expect(row).toMatchObject({ employeeId, cells: { course: 'Fire' } });
		expect(table.rows.map(({ id }) => id)).toEqual(['900', row.id]);
		expect(bamboo.log.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
	});

	it.each(LOSSES)('is added once when the response is lost: %j', async (effect) => {
		bamboo.faults.push({ when: isPost, effect });
		const transport = bambooTransport(bamboo);
		const row = await add(transport);
		expect(table.rows.map(({ id }) => id)).toEqual(['900', row.id]);
		expect(transport.counts.writes).toBe(1);
	});

	it('is not confused with a row that somebody else adds at the same time', async () => {
		otherAdds();
		expect((await add()).cells).toMatchObject({ course: 'Fire' });
		expect(table.rows).toHaveLength(3);
	});

	it('is not confused with such a row even when the response is lost', async () => {
		otherAdds({ kind: 'resetBefore' });
		expect((await add()).cells).toMatchObject({ course: 'Fire' });
		expect(table.rows.map(({ values }) => values.course)).toEqual(['Fire', 'Other', 'Fire']);
	});

	it('is found again even when BambooHR returns its value in another format', async () => {
		let rows: unknown[] = [];
		const { transport } = scripted(({ method }) => {
			if (method === 'GET') return { json: rows };
			rows = [{ id: '7', employeeId: '4', cost: '50.00 USD' }];
			return {};
		});
		expect((await addTableRow(transport, '4', 'customCosts', { cost: '50' })).id).toBe('7');
	});

	it.each(LOSSES)('is deleted once when the response is lost: %j', async (effect) => {
		bamboo.faults.push({ when: ({ method }) => method === 'DELETE', effect });
		const transport = bambooTransport(bamboo);
		await deleteTableRow(transport, employeeId, 'customLearning', '900');
		expect(table.rows).toEqual([]);
		expect(transport.counts.writes).toBe(1);
	});

	it('is not reported as deleted when the response has a success status but an error message', async () => {
		const deleting = deleteTableRow(bambooTransport(bamboo), employeeId, 'customLearning', '999');
		await expect(deleting).rejects.toMatchObject({
			status: 200,
			message: expect.stringContaining('There is no such row'),
		});
	});

	it('is deleted when the response is empty', async () => {
		const { transport } = scripted(() => ({ text: '' }));
		await deleteTableRow(transport, '4', 'customLearning', '900');
		expect(transport.counts.writes).toBe(1);
	});
});
