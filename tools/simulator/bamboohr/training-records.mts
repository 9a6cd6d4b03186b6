import type { FastifyInstance } from 'fastify';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { isRecord, oneOf, propertiesOf, textOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { answerEmpty, isRefused, mapOrEmpty, refuse } from './answers.mts';
import { addTrainingRecord } from './learning.mts';
import type { SimTrainingRecord } from './state.mts';

type ById = { Params: { id: string } };
const OF_EMPLOYEE = '/api/v1/training/record/employee/:id';
const ONE = '/api/v1/training/record/:id';
const DETAILS = ['notes', 'instructor', 'credits', 'hours'] as const;

/**
 * Completed trainings of one employee (docs/apis/bamboohr.md#training-records). Posting the same one twice creates two
 * records.
 */
export function trainingRecords(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get<ById & { Querystring: Query }>(OF_EMPLOYEE, (request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		if (!sim.state.employees.has(request.params.id)) return refuse(reply, 404, 'Employee not found');
		const type = oneOf(request.query, 'type');
		const records = [...sim.state.trainingRecords.values()]
			.filter((record) => record.employeeId === request.params.id)
			.filter((record) => type === undefined || record.type === type)
			.map((record) => [record.id, shape(sim, record)]);
		return reply.send(mapOrEmpty(sim, Object.fromEntries(records)));
	});

	app.post<ById>(OF_EMPLOYEE, (request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		const employeeId = request.params.id;
		const body = propertiesOf(request.body);
		const type = textOf(body.type);
		const values = input(body);
		if (!sim.state.employees.has(employeeId)) return refuse(reply, 404, 'Employee not found');
		if (!values) return refuse(reply, 400, 'completed must be a date');
		if (!sim.state.trainingTypes.has(type)) return refuse(reply, 400, 'type must be a training type');
		const record = addTrainingRecord(sim, { employeeId, type, ...values });
		markChanged(request);
		// Only here is the type a number, and a missing cost ''.
		const shown = shape(sim, record);
		return reply.code(201).send({ ...shown, type: Number(type), cost: shown.cost ?? '' });
	});

	// An update also returns 201.
	app.put<ById>(ONE, (request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		const record = sim.state.trainingRecords.get(request.params.id);
		const values = input(propertiesOf(request.body));
		if (!record) return refuse(reply, 404, 'Training record not found');
		if (!values) return refuse(reply, 400, 'completed must be a date');
		change(request, record, values);
		return reply.code(201).send(shape(sim, record));
	});

	app.delete<ById>(ONE, (request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		if (!sim.state.trainingRecords.delete(request.params.id)) {
			return refuse(reply, 404, 'Training record not found');
		}
		markChanged(request);
		return answerEmpty(reply);
	});
}

function shape(sim: BambooHrSimulator, record: SimTrainingRecord): Record<string, unknown> {
	const shown: Record<string, unknown> = { ...record };
	for (const name of [...DETAILS, 'cost'] as const) {
		const isHidden = name !== 'notes' && sim.quirks.hiddenTrainingFields.includes(name);
		if (isHidden || record[name] === '') shown[name] = null;
	}
	return shown;
}

/** All of the sent values. It is not known whether omitted values are kept; here they are cleared. */
function input(
	body: Record<string, unknown>,
): Omit<SimTrainingRecord, 'id' | 'employeeId' | 'type'> | undefined {
	const completed = textOf(body.completed);
	if (!/^\d{4}-\d\d-\d\d$/.test(completed)) return undefined;
	const [notes = '', instructor = '', credits = '', hours = ''] = DETAILS.map((name) => textOf(body[name]));
	const cost = isRecord(body.cost) ? `${textOf(body.cost.amount)} ${textOf(body.cost.currency)}`.trim() : '';
	return { completed, notes, instructor, credits, hours, cost };
}
