import type { FastifyInstance } from 'fastify';
import { oneOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { answerOlder } from './answers.mts';
import { aliasOf, allFields } from './fields.mts';
import { LIST_NAMES } from './state.mts';
import type { ListName } from './state.mts';

const LABELS: Record<ListName, string> = {
	department: 'Department',
	division: 'Division',
	location: 'Location',
	jobTitle: 'Job Title',
	employmentHistoryStatus: 'Employment Status',
};

/** Numbers for the fields whose real number is not known; real accounts have negative ones as well. */
const FIRST_UNKNOWN_ID = -100;

/** The lists of custom fields, which have no alias of their own: they name the field by its number. */
function customLists(sim: BambooHrSimulator) {
	const fields = sim.state.customFields.filter(({ type }) => type === 'list');
	return fields.map(({ id, label, alias, options = [], isMultiple = false }) => {
		const texts = [...sim.state.employees.values()].map(({ custom }) => custom[alias] ?? '');
		const used = isMultiple ? texts.flatMap((text) => text.split(',')) : texts;
		const names = new Set([...options, ...used].map((name) => name.trim()).filter((name) => name !== ''));
		return {
			id: String(id),
			fieldId: id,
			name: label,
			manageable: 'yes',
			multiple: isMultiple ? 'yes' : 'no',
			options: [...names].map((name, index) => ({ id: String(index + 1), name, archived: 'no' })),
		};
	});
}

function hasIds({ quirks }: BambooHrSimulator, list: ListName): boolean {
	return list === 'department' ? quirks.departmentIds !== 'nowhere' : quirks.optionIds;
}

/** Descriptions of fields, list values and users (docs/apis/bamboohr.md#fields-and-lists). */
export function meta(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get('/api/v1/meta/fields', (request, reply) => {
		const fields = allFields(sim)
			.filter((field) => field.name !== undefined)
			.map((field, index) => ({
				id: field.id ?? FIRST_UNKNOWN_ID - index,
				name: field.label,
				type: field.type,
				alias: aliasOf(sim, field) ?? undefined,
			}));
		// A number can occur twice, with the older entry marked as deprecated.
		const twice = { id: 387, name: 'Status', type: 'status', alias: 'status', deprecated: true };
		return answerOlder(request, reply, [...fields, twice], 'fields');
	});

	app.get('/api/v1/meta/lists', (request, reply) => {
		const lists = LIST_NAMES.map((alias, index) => ({
			id: String(index + 1),
			fieldId: allFields(sim).find((field) => field.name === alias)?.id ?? FIRST_UNKNOWN_ID - index,
			name: LABELS[alias],
			alias,
			manageable: 'yes',
			multiple: 'no',
			options: sim.state.lists[alias].map(({ id, name, archived }) => ({
				...(hasIds(sim, alias) ? { id } : {}),
				name,
				archived: archived ? 'yes' : 'no',
				createdDate: '2020-01-01T00:00:00+00:00',
				archivedDate: archived ? '2024-01-01T00:00:00+00:00' : null,
			})),
		}));
		return answerOlder(request, reply, [...lists, ...customLists(sim)], 'lists');
	});

	app.get<{ Querystring: Query }>('/api/v1/meta/users', (request, reply) => {
		const status = oneOf(request.query, 'status');
		const users = [...sim.state.employees.values()].map((employee) => ({
			id: `2${employee.id}`,
			employeeId: Number(employee.id),
			firstName: employee.firstName,
			lastName: employee.lastName,
			email: employee.workEmail || employee.homeEmail,
			status: employee.status === 'Active' ? 'enabled' : 'disabled',
		}));
		const shown = users.filter((user) => status === undefined || user.status === status);
		return answerOlder(request, reply, Object.fromEntries(shown.map((user) => [user.id, user])), 'users');
	});
}
