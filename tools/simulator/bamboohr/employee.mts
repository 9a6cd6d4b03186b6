import type { FastifyInstance } from 'fastify';
import { oneOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { answerOlder, isRefused, refuse } from './answers.mts';
import { FIELDS, asSeen, fieldByName, isHidden, shownStatus, shownValue } from './fields.mts';

const MAX_FIELDS = 400;

/** The fields in a row of the directory, besides the id. */
const DIRECTORY_FIELDS = [
	'displayName',
	'firstName',
	'lastName',
	'preferredName',
	'jobTitle',
	'workPhone',
	'mobilePhone',
	'workEmail',
	'department',
	'location',
	'division',
	'workPhoneExtension',
];

/**
 * `GET employees/{id}` and `GET employees/directory` (docs/apis/bamboohr.md#one-employee and
 * docs/apis/bamboohr.md#directory).
 */
export function employee(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get<{ Querystring: Query }>('/api/v1/employees/directory', (request, reply) => {
		if (isRefused(reply, sim.quirks.directoryRefused)) return reply;
		const people = [...sim.state.employees.values()]
			.filter((person) => shownStatus(person, sim) === 'Active' && !person.hiddenFromDirectory)
			.map((person) => asSeen(person, oneOf(request.query, 'onlyCurrent')));
		if (people.length === 0) return refuse(reply, 404, 'The directory is empty');
		const columns = FIELDS.filter((field) => DIRECTORY_FIELDS.includes(field.name ?? ''));
		const reportsTo = FIELDS.find((field) => field.list === 'reportsToName');
		const rows = people.map((person) => ({
			id: person.id,
			...Object.fromEntries(
				columns
					.filter((field) => !isHidden(sim, field))
					.map((field) => [field.name, field.value(person, sim) || null]),
			),
			supervisor: reportsTo?.value(person, sim) || null,
			photoUploaded: false,
			photoUrl: null,
			canUploadPhoto: 0,
		}));
		const fields = columns.map(({ name, type, label }) => ({ id: name, type, name: label }));
		return answerOlder(request, reply, { fields, employees: rows }, 'directory');
	});

	app.get<{ Querystring: Query; Params: { id: string } }>('/api/v1/employees/:id', (request, reply) => {
		const isOwner = request.params.id === '0';
		const id = isOwner ? sim.state.keyEmployeeId : request.params.id;
		const person = sim.state.employees.get(id);
		if (!person) {
			if (isOwner) return answerOlder(request, reply, { id: '0' }, 'employee');
			return refuse(reply, 404, 'Employee not found');
		}
		const asked = (oneOf(request.query, 'fields') ?? '').split(',').filter((name) => name !== '');
		if (asked.length > MAX_FIELDS) return refuse(reply, 400, `At most ${MAX_FIELDS} fields`);
		const seen = asSeen(person, oneOf(request.query, 'onlyCurrent'));
		const answer: Record<string, unknown> = { id: person.id };
		for (const name of asked) {
			const field = fieldByName(sim, name);
			if (field && !isHidden(sim, field)) answer[name] = shownValue(sim, field, seen);
		}
		return answerOlder(request, reply, answer, 'employee');
	});
}
