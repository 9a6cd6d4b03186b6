import type { FastifyInstance, FastifyReply } from 'fastify';
import { DateTime } from 'luxon';
import { oneOf, propertiesOf, textOf, textsOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { isRefused } from './answers.mts';
import { asSeen, fieldByName, isHidden, shownValue } from './fields.mts';

const MAX_FIELDS = 400;

/** `POST reports/custom`: everybody, active and inactive, in one answer (docs/apis/bamboohr.md#custom-report). */
export function report(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.post<{ Querystring: Query }>('/api/v1/reports/custom', (request, reply) => {
		if (isRefused(reply, sim.quirks.reportRefused)) return reply;
		if (oneOf(request.query, 'format')?.toLowerCase() !== 'json')
			return failure(reply, 404, 'Unsupported format');
		// With a parameter, such as a charset, the body is parsed as XML.
		if (request.headers['content-type'] !== 'application/json') return failure(reply, 400, 'Malformed XML');
		const body = propertiesOf(request.body);
		const asked = textsOf(body.fields);
		if (!asked || asked.length > MAX_FIELDS)
			return failure(reply, 400, `fields must be up to ${MAX_FIELDS} names`);
		const columns = asked.flatMap((name) => {
			const field = fieldByName(sim, name);
			if (!field || isHidden(sim, field)) return [];
			return [{ key: /^\d+$/.test(name) ? `${name}${sim.quirks.numberedColumns}` : name, field }];
		});
		const filters = propertiesOf(body.filters);
		const ids = textsOf(filters.employeeIds);
		const since = DateTime.fromISO(textOf(propertiesOf(filters.lastChanged).value));
		const people = [...sim.state.employees.values()].filter(
			(employee) =>
				(!ids || ids.includes(employee.id)) &&
				(!since.isValid || DateTime.fromISO(employee.lastChanged) >= since),
		);
		const onlyCurrent = oneOf(request.query, 'onlyCurrent');
		return reply.send({
			title: textOf(body.title),
			fields: columns.map(({ key, field }) => ({ id: key, type: field.type, name: field.label })),
			employees: people.map((employee) => {
				const seen = asSeen(employee, onlyCurrent);
				const values = columns.map(({ key, field }) => [key, shownValue(sim, field, seen)]);
				return { id: employee.id, ...Object.fromEntries(values) };
			}),
		});
	});
}

function failure(reply: FastifyReply, status: number, message: string): FastifyReply {
	return reply
		.code(status)
		.headers({ 'x-bamboohr-error-message': message, 'x-bamboohr-error-messsage': message })
		.send({ error: { code: status, message } });
}
