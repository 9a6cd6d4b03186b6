import type { FastifyInstance, FastifyReply } from 'fastify';
import { oneOf, propertiesOf, textOf, textsOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { isRefused } from './answers.mts';
import { datasetFilter } from './dataset-filter.mts';
import { allFields, isHidden, valueIn } from './fields.mts';
import type { SimEmployee } from './state.mts';
import { historyFields } from './training-history.mts';

const MAX_PAGE_SIZE = 1000;

/** The `employee` dataset (docs/apis/bamboohr.md#dataset). A field that the key cannot see is an error here. */
export function dataset(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get('/api/v1_2/datasets', (_request, reply) => {
		if (isRefused(reply, sim.quirks.datasetRefused)) return reply;
		return reply.send({ datasets: [{ name: 'employee', label: 'Employee' }] });
	});

	app.get<{ Querystring: Query }>('/api/v1_2/datasets/employee/fields', (request, reply) => {
		const { datasetRefused, datasetFieldsRefused } = sim.quirks;
		if (isRefused(reply, datasetRefused ?? datasetFieldsRefused)) return reply;
		const fields = allFields(sim)
			.filter((field) => field.dataset !== undefined && !isHidden(sim, field))
			.map((field) => ({
				name: field.dataset,
				label: field.label,
				parentType: 'section',
				parentName: 'Employee',
				entityName: 'employee',
			}))
			.concat(historyFields(sim));
		const page = Number(oneOf(request.query, 'page') ?? 1);
		const size = Math.min(Number(oneOf(request.query, 'page_size') ?? 500), MAX_PAGE_SIZE);
		const pages = Math.max(1, Math.ceil(fields.length / size));
		return reply.send({
			pagination: {
				total_records: fields.length,
				current_page: page,
				total_pages: pages,
				next_page: page < pages ? page + 1 : null,
				prev_page: page > 1 ? page - 1 : null,
			},
			name: 'employee',
			label: 'Employee',
			fields: fields.slice((page - 1) * size, page * size),
		});
	});

	app.post<{ Params: { name: string } }>('/api/v2/datasets/:name/data', (request, reply) => {
		if (isRefused(reply, sim.quirks.datasetRefused)) return reply;
		if (request.params.name !== 'employee')
			return problem(reply, 404, 'NOT_FOUND', 'There is no such dataset');
		const body = propertiesOf(request.body);
		const asked = textsOf(body.fields) ?? [];
		const page = body.page ?? 1;
		const pageSize = body.pageSize ?? 100;
		if (asked.length === 0) return problem(reply, 400, 'BAD_REQUEST', 'fields must be a list of names');
		if (typeof page !== 'number' || page < 1) return problem(reply, 400, 'BAD_REQUEST', 'page is not valid');
		if (typeof pageSize !== 'number' || pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
			return problem(reply, 400, 'BAD_REQUEST', `pageSize must be from 1 to ${MAX_PAGE_SIZE}`);
		}
		const known = new Map(allFields(sim).map((field) => [field.dataset, field]));
		const unknown = asked.filter((name) => !known.has(name));
		if (unknown.length > 0) return problem(reply, 400, 'INVALID_FIELD', 'There is no such field', unknown);
		const columns = asked.flatMap((name) => known.get(name) ?? []);
		const hidden = columns.filter((field) => isHidden(sim, field)).map((field) => field.dataset ?? '');
		if (hidden.length > 0) return problem(reply, 403, 'FORBIDDEN_FIELD', 'No access to these fields', hidden);

		const filter = textOf(body.filter);
		const test = filter === '' ? () => true : datasetFilter(sim, filter);
		if (!test) return problem(reply, 422, 'INVALID_FILTER', 'The filter is not valid');
		const people = [...sim.state.employees.values()].filter(test);
		const [orderName, direction = 'asc'] = textOf(body.orderBy).split(' ');
		if (orderName) {
			if (!asked.includes(orderName)) return problem(reply, 400, 'UE-1001', 'orderBy must be one of fields');
			const value = (employee: SimEmployee) => known.get(orderName)?.value(employee, sim) ?? '';
			const factor = direction.toLowerCase() === 'desc' ? -1 : 1;
			people.sort((a, b) => factor * value(a).localeCompare(value(b), 'en', { numeric: true }));
		}
		const rows = people.slice((page - 1) * pageSize, page * pageSize).map((employee) => ({
			fields: Object.fromEntries(
				columns.map((field) => [field.dataset, valueIn(sim, field, employee) || null]),
			),
		}));
		const totalPages = Math.ceil(people.length / pageSize);
		const link = (number: number) => `${request.originalUrl}?page=${number}`;
		const links = {
			...(page < totalPages ? { next: link(page + 1) } : {}),
			...(page > 1 ? { prev: link(page - 1) } : {}),
		};
		return reply.send({
			data: rows,
			links: Object.keys(links).length > 0 ? links : [],
			meta: { page, pageSize, totalPages, totalItems: people.length + sim.quirks.totalIsWrong },
		});
	});
}

function problem(
	reply: FastifyReply,
	status: number,
	code: string,
	detail: string,
	fields: string[] = [],
): FastifyReply {
	return reply
		.code(status)
		.type('application/problem+json')
		.send(
			JSON.stringify({
				type: 'about:blank',
				title: code,
				status,
				detail,
				instance: reply.request.originalUrl,
				code,
				fields,
			}),
		);
}
