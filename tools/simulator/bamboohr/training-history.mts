import type { FastifyInstance } from 'fastify';
import { oneOf, propertiesOf, textsOf, type Query } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { isRefused, refuse } from './answers.mts';
import type { SimTrainingRecord } from './state.mts';

const ENTITY = 'employeeTrainingHistory';
const LABELS: Record<string, string> = {
	completedTrainingDate: 'Completed Training Date',
	completedTrainingNotes: 'Completed Training Notes',
};
const MAX_PAGE_SIZE = 1000;

/** The fields of training records in the list of fields, unless the account has none. */
export function historyFields(sim: BambooHrSimulator) {
	if (sim.quirks.trainingHistory === 'absent') return [];
	return Object.entries(LABELS).map(([name, label]) => ({
		name,
		label,
		parentType: 'table',
		parentName: 'Completed Trainings',
		entityName: ENTITY,
	}));
}

/**
 * The older endpoint for the data of the dataset, as far as it is used for training records. Whether live accounts answer
 * like this is not known (docs/apis/bamboohr.md#training-history); `sim.quirks.trainingHistory` has the possibilities.
 */
export function trainingHistory(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.post<{ Querystring: Query }>('/api/v1/datasets/employee', (request, reply) => {
		if (isRefused(reply, sim.quirks.datasetRefused)) return reply;
		const { fields, showHistory } = propertiesOf(request.body);
		const known = ['eeid', ...historyFields(sim).map(({ name }) => name)];
		const asked = textsOf(fields) ?? [];
		if (asked.length === 0) return refuse(reply, 400, 'fields must be a list of names');
		if (!asked.every((name) => known.includes(name))) return refuse(reply, 500, 'There is no such field');
		const hasHistory = textsOf(showHistory)?.includes(ENTITY) === true;
		const rows = rowsOf(sim, hasHistory).map((row) =>
			Object.fromEntries(asked.map((name) => [name, row[name] ?? null])),
		);
		const page = Number(oneOf(request.query, 'page') ?? 1);
		const size = Math.min(Number(oneOf(request.query, 'page_size') ?? 500), MAX_PAGE_SIZE);
		const pages = Math.max(1, Math.ceil(rows.length / size));
		return reply.send({
			data: rows.slice((page - 1) * size, page * size),
			aggregations: [],
			pagination: {
				total_records: rows.length,
				current_page: page,
				total_pages: pages,
				next_page: page < pages ? `${request.originalUrl}?page=${page + 1}` : null,
				prev_page: page > 1 ? `${request.originalUrl}?page=${page - 1}` : null,
			},
		});
	});
}

/** One row per record, and one without values for whoever has none. */
function rowsOf({ state, quirks }: BambooHrSimulator, hasHistory: boolean): Array<Record<string, unknown>> {
	const isOneEach = quirks.trainingHistory === 'onePerPerson' || !hasHistory;
	const byEmployee = new Map<string, SimTrainingRecord[]>();
	for (const record of state.trainingRecords.values()) {
		const own = byEmployee.get(record.employeeId);
		if (own) own.push(record);
		else byEmployee.set(record.employeeId, [record]);
	}
	return [...state.employees.keys()].flatMap((eeid) => {
		const own = byEmployee.get(eeid) ?? [];
		if (own.length === 0) return [{ eeid }];
		return (isOneEach ? own.slice(-1) : own).map(({ completed, notes }) => ({
			eeid,
			completedTrainingDate: quirks.trainingHistory === 'nullDates' ? null : completed,
			completedTrainingNotes: notes,
		}));
	});
}
