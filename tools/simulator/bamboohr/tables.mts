import type { FastifyInstance, FastifyRequest } from 'fastify';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { propertiesOf, textOf } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { answerEmpty, answerOlder, refuse } from './answers.mts';
import type { SimTable } from './state.mts';

type ByTable = { Params: { id: string; table: string } };
type ByRow = { Params: { id: string; table: string; rowId: string } };
type Row = SimTable['rows'][number];

/** Tables with rows per employee (docs/apis/bamboohr.md#tables). The answer to a new row does not have its id. */
export function tables(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get('/api/v1/meta/tables', (request, reply) => {
		const shown = [...sim.state.tables.values()].map(({ alias, columns }) => ({
			alias,
			fields: columns.map(({ id, name, alias: column, type }) => ({ id, name, alias: column, type })),
		}));
		return answerOlder(request, reply, shown, 'tables');
	});

	app.get<ByTable>('/api/v1/employees/:id/tables/:table', (request, reply) => {
		const { id, table } = request.params;
		const rows = sim.state.tables.get(table)?.rows;
		if (!rows || (id !== 'all' && !sim.state.employees.has(id))) return refuse(reply, 404, 'Not found');
		const shown = rows.filter((row) => id === 'all' || row.employeeId === id).map(shape);
		return answerOlder(request, reply, shown, 'table');
	});

	for (const version of ['v1', 'v1_1']) {
		app.post<ByTable>(`/api/${version}/employees/:id/tables/:table`, (request, reply) => {
			const table = sim.state.tables.get(request.params.table);
			const employeeId = request.params.id;
			if (!table || !sim.state.employees.has(employeeId)) return refuse(reply, 404, 'Not found');
			const values = input(table, request);
			if (typeof values === 'string') return refuse(reply, 406, values);
			if (Object.keys(values).length === 0) return refuse(reply, 400, 'No column was given');
			table.rows.push({ id: String(sim.state.nextId.other++), employeeId, values });
			markChanged(request);
			return answerEmpty(reply);
		});
		app.post<ByRow>(`/api/${version}/employees/:id/tables/:table/:rowId`, (request, reply) => {
			const table = sim.state.tables.get(request.params.table);
			const row = rowOf(table, request.params);
			if (!table || !row) return refuse(reply, 404, 'Not found');
			const values = input(table, request);
			if (typeof values === 'string') return refuse(reply, 406, values);
			change(request, row, { values: { ...row.values, ...values } });
			return answerEmpty(reply);
		});
	}

	app.delete<ByRow>('/api/v1/employees/:id/tables/:table/:rowId', (request, reply) => {
		const table = sim.state.tables.get(request.params.table);
		const row = rowOf(table, request.params);
		// A failure also returns 200.
		if (!table || !row) return reply.send({ success: false, error: 'There is no such row' });
		table.rows.splice(table.rows.indexOf(row), 1);
		markChanged(request);
		return reply.send({ success: true });
	});
}

function shape({ id, employeeId, values }: Row): Record<string, unknown> {
	return { id, employeeId, ...values };
}

function rowOf(table: SimTable | undefined, { id, rowId }: ByRow['Params']): Row | undefined {
	return table?.rows.find((row) => row.id === rowId && row.employeeId === id);
}

/** The sent columns, or the reason why one of them is rejected. Unknown columns are ignored. */
function input(table: SimTable, request: FastifyRequest): Record<string, string> | string {
	const values: Record<string, string> = {};
	const sent = propertiesOf(request.body);
	for (const { alias, type, options } of table.columns) {
		if (!(alias in sent)) continue;
		const value = textOf(sent[alias]);
		if (type === 'date' && value !== '' && !/^\d{4}-\d\d-\d\d$/.test(value)) return `${alias} must be a date`;
		if (options && value !== '' && !options.includes(value)) return `${alias} must be a value of its list`;
		values[alias] = value;
	}
	return values;
}
