import { isDateColumn, readTables } from '../../../src/bamboohr/tables/tables';
import {
	createTableRow,
	readTableRecords,
	readTableRows,
	updateTableRow,
	type TableRow,
} from '../../../src/bamboohr/tables/table-records';
import {
	addEmployee,
	addTable,
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
} from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

const TABLE = 'customLearning';
const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	// The answer is empty: there is nothing of it to break off, so the connection is cut.
	{ kind: 'truncate' },
	{ kind: 'status', status: 504 },
];

describe('BambooHR tables', () => {
	let bamboo: BambooHrSimulator;
	let employeeId: string;

	beforeEach(async () => {
		bamboo = await startBambooHr();
		employeeId = addEmployee(bamboo).id;
		const columns = ['course', 'courseKey', 'due'].map((alias, index) => ({
			id: 5001 + index,
			name: alias,
			alias,
			type: 'text',
		}));
		addTable(bamboo, { alias: TABLE, columns });
	});
	afterEach(async () => await bamboo.close());

	const rows = () => bamboo.state.tables.get(TABLE)?.rows ?? [];
	const isIt = ({ values }: TableRow) => values.courseKey === 'c-1';
	const create = async (transport = bambooTransport(bamboo)) => {
		await createTableRow(transport, employeeId, TABLE, { course: 'Fire Safety', courseKey: 'c-1' }, isIt);
		return transport.counts;
	};

	it('have one column where a sub-field has the alias of its parent', async () => {
		const fields = [
			{ id: '19.1', name: 'Cost - Currency', alias: 'cost', type: 'text' },
			{ id: 19, name: 'Cost', alias: 'cost', type: 'currency' },
			{ id: '20.1', name: 'Part', alias: 'part', type: 'text' },
			{ name: 'No number', alias: 'plain', type: 'text' },
		];
		const [table] = await readTables(scripted(() => ({ json: [{ alias: TABLE, fields }] })).transport);
		expect(table?.fields).toEqual([
			{ alias: 'cost', name: 'Cost', type: 'currency' },
			{ alias: 'part', name: 'Part', type: 'text' },
			{ alias: 'plain', name: 'No number', type: 'text' },
		]);
	});

	it('are listed with their columns', async () => {
		expect(await readTables(bambooTransport(bamboo))).toContainEqual({
			alias: TABLE,
			columns: ['course', 'courseKey', 'due'],
			fields: ['course', 'courseKey', 'due'].map((alias) => ({ alias, name: alias, type: 'text' })),
		});
	});

	it('can have columns without an alias, or no columns', async () => {
		const fields = [
			{ alias: null, name: 'Odd' },
			{},
			{ alias: 'x' },
			{ alias: 'y', name: ' Due ', type: 'date' },
		];
		const json = [{ alias: 'a', fields }, { alias: 'b' }];
		expect(await readTables(scripted(() => ({ json })).transport)).toEqual([
			{
				alias: 'a',
				columns: ['x', 'y'],
				fields: [
					{ alias: 'x', name: 'x', type: '' },
					{ alias: 'y', name: 'Due', type: 'date' },
				],
			},
			{ alias: 'b', columns: [], fields: [] },
		]);
	});

	it('can be read for one employee or for all', async () => {
		const other = addEmployee(bamboo).id;
		const transport = bambooTransport(bamboo);
		await createTableRow(transport, employeeId, TABLE, { course: 'A', courseKey: 'c-1' }, isIt);
		await createTableRow(transport, other, TABLE, { course: 'B', courseKey: 'c-2' }, isIt);
		const own = await readTableRows(transport, employeeId, TABLE);
		expect(own).toMatchObject([{ employeeId, values: { course: 'A', courseKey: 'c-1' } }]);
		const all = await readTableRows(transport, 'all', TABLE);
		expect(all.map((row) => row.employeeId)).toEqual([employeeId, other]);
	});

	it('return numbers as text, and nulls, lists and objects as empty text', async () => {
		const json = [
			{ id: 7, employeeId: 4, course: null, teams: [], score: 88, due: '0000-00-00', odd: { a: 1 } },
		];
		const [row] = await readTableRows(scripted(() => ({ json })).transport, 'all', TABLE);
		expect(row).toMatchObject({ id: '7', employeeId: '4' });
		expect(row?.values).toMatchObject({ course: '', teams: '', score: '88', due: '', odd: '' });
	});

	it('can be read as rows with unchanged values', async () => {
		const json = [{ id: 7, teams: ['A', 'B'], due: null }];
		const { transport } = scripted(() => ({ json }));
		expect(await readTableRecords(transport, '4', TABLE)).toEqual([
			{ id: '7', employeeId: '4', cells: { id: 7, teams: ['A', 'B'], due: null } },
		]);
	});

	it('distinguish date columns from timestamp columns', () => {
		const isDay = (type: string) => isDateColumn({ alias: 'x', name: 'X', type });
		expect(['date', 'Date', 'timestamp', 'list', ''].map(isDay)).toEqual([true, true, false, false, false]);
	});

	it.each(LOSSES)('get a new row once when the response is lost: %j', async (effect) => {
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		expect(await create()).toMatchObject({ writes: 1 });
		expect(rows()).toHaveLength(1);
	});

	it('have rows that can be updated', async () => {
		await create();
		const transport = bambooTransport(bamboo);
		const [row] = await readTableRows(transport, employeeId, TABLE);
		if (!row) throw new Error('no row');
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		await updateTableRow(transport, row, TABLE, { due: '2026-04-01' });
		expect(rows()).toMatchObject([
			{ values: { course: 'Fire Safety', courseKey: 'c-1', due: '2026-04-01' } },
		]);
		expect(transport.counts).toMatchObject({ writes: 1, retries: 1 });
	});

	it('cannot be read when they do not exist', async () => {
		const transport = bambooTransport(bamboo);
		await expect(readTableRows(transport, 'all', 'noSuchTable')).rejects.toMatchObject({ status: 404 });
	});

	it.each([null, {}, 'x', [7], [{ course: 'no id' }]])('cannot be read from %j', async (json) => {
		const { transport } = scripted(() => ({ json }));
		await expect(readTableRows(transport, '4', TABLE)).rejects.toMatchObject({ kind: 'unexpectedResponse' });
	});
});
