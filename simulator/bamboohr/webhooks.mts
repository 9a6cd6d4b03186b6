import type { FastifyInstance } from 'fastify';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { propertiesOf, textOf, textsOf } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { allFields } from './fields.mts';
import { instant } from './people.mts';
import type { SimWebhook } from './state.mts';

type ById = { Params: { id: string } };
type Input = Omit<SimWebhook, 'id' | 'created' | 'lastSent' | 'privateKey'>;
const PATH = '/api/v1/webhooks';
const DEFAULT_EVENTS = ['created', 'updated', 'deleted'].map((event) => `employee_with_fields.${event}`);
const OTHER_EVENTS = ['company.updated', 'company.deleted', 'company-integrations.updated'];

/** Webhooks of the key's user (fact sheet 5.2): kept, not delivered. */
export function webhooks(app: FastifyInstance, sim: BambooHrSimulator): void {
	const notFound = { errors: [{ error: 'There is no such webhook' }] };

	app.get(PATH, (_request, reply) => {
		const shown = [...sim.state.webhooks.values()].map(({ id, name, created, lastSent, url }) => ({
			id,
			name,
			created,
			lastSent,
			url,
		}));
		return reply.send({ webhooks: shown });
	});
	app.get(`${PATH}/monitor_fields`, (_request, reply) =>
		reply.send({
			fields: allFields(sim)
				.filter((field) => field.name !== undefined)
				.map((field, index) => ({
					id: String(field.id ?? index + 1),
					name: field.label,
					alias: field.name ?? null,
				})),
		}),
	);
	app.post(PATH, (request, reply) => {
		const values = input(propertiesOf(request.body));
		if (typeof values === 'string') return reply.code(400).send(invalid(values));
		const number = sim.state.nextId.other++;
		const webhook: SimWebhook = {
			id: String(number),
			created: instant(sim).replace('T', ' ').slice(0, 19),
			lastSent: null,
			privateKey: number.toString(16).padStart(32, '0'),
			...values,
		};
		sim.state.webhooks.set(webhook.id, webhook);
		markChanged(request);
		// The only time that the key is shown.
		return reply.code(201).send(webhook);
	});
	app.get<ById>(`${PATH}/:id`, (request, reply) => {
		const webhook = sim.state.webhooks.get(request.params.id);
		return webhook ? reply.send({ ...webhook, privateKey: undefined }) : reply.code(404).send(notFound);
	});
	app.put<ById>(`${PATH}/:id`, (request, reply) => {
		const webhook = sim.state.webhooks.get(request.params.id);
		if (!webhook) return reply.code(404).send(notFound);
		const values = input(propertiesOf(request.body));
		if (typeof values === 'string') return reply.code(400).send(invalid(values));
		change(request, webhook, values);
		return reply.send({ ...webhook, privateKey: undefined });
	});
	app.delete<ById>(`${PATH}/:id`, (request, reply) => {
		if (!sim.state.webhooks.delete(request.params.id)) return reply.code(404).send(notFound);
		markChanged(request);
		return reply.type('text/html; charset=UTF-8').send('Web hook has been deleted.');
	});
	app.get<ById>(`${PATH}/:id/log`, (request, reply) =>
		sim.state.webhooks.has(request.params.id) ? reply.send([]) : reply.code(404).send(notFound),
	);
}

function invalid(issue: string): unknown {
	return { errors: [{ error: 'Invalid request body', issues: [issue] }] };
}

/** A whole webhook, since an update replaces everything; or what is wrong with it. */
function input(body: Record<string, unknown>): Input | string {
	const [name, url, format] = [textOf(body.name), textOf(body.url), textOf(body.format)];
	const events = textsOf(body.events) ?? DEFAULT_EVENTS;
	const monitorFields = Array.isArray(body.monitorFields) ? body.monitorFields.map(textOf) : [];
	if (name === '') return 'name is required';
	if (!url.startsWith('https://')) return 'url must start with https://';
	if (!['json', 'form-encoded'].includes(format)) return 'format must be json or form-encoded';
	const withFields = events.filter((event) => DEFAULT_EVENTS.includes(event));
	const plain = events.filter((event) => /^employee\.(created|updated|deleted)$/.test(event));
	if (withFields.length > 0 && plain.length > 0) return 'the two kinds of employee events cannot be mixed';
	const known = [...withFields, ...plain, ...OTHER_EVENTS];
	if (!events.every((event) => known.includes(event))) return 'there is no such event';
	const isUpdate = events.some((event) => /^employee.*\.updated$/.test(event));
	if (isUpdate && monitorFields.length === 0) return 'monitorFields is required';
	const postFields = Object.entries(propertiesOf(body.postFields)).map(([key, value]) => [
		key,
		textOf(value),
	]);
	return {
		name,
		url,
		format,
		events,
		monitorFields,
		postFields: Object.fromEntries(postFields),
		includeCompanyDomain: body.includeCompanyDomain === true,
	};
}
