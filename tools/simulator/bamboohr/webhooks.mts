import type { FastifyInstance, FastifyReply } from 'fastify';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { propertiesOf } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { aliasOf, allFields } from './fields.mts';
import { instant } from './people.mts';
import type { SimWebhook } from './state.mts';
import { input, refusedFields } from './webhook-input.mts';

type ById = { Params: { id: string } };
const PATH = '/api/v1/webhooks';

/** Webhooks of the key's user (docs/apis/bamboohr.md#webhooks). This stores them; `deliver.mts` sends deliveries. */
export function webhooks(app: FastifyInstance, sim: BambooHrSimulator): void {
	/** A webhook that exists and belongs to the key's user; otherwise the request has been answered. */
	const own = (id: string, reply: FastifyReply): SimWebhook | undefined => {
		const webhook = sim.state.webhooks.get(id);
		if (webhook && !webhook.isForeign) return webhook;
		if (webhook) {
			reply.code(403).send({ errors: { error: `You do not have access to webhook ID: ${id}` } });
		} else {
			reply.code(404).send({ errors: [{ error: 'There is no such webhook' }] });
		}
		return undefined;
	};

	app.get(PATH, (_request, reply) => {
		const shown = [...sim.state.webhooks.values()]
			.filter(({ isForeign }) => !isForeign)
			.map(({ id, name, created, lastSent, url }) => ({ id, name, created, lastSent, url }));
		return reply.send({ webhooks: shown });
	});
	app.get(`${PATH}/monitor_fields`, (_request, reply) =>
		reply.send({
			fields: allFields(sim)
				.filter((field) => field.name !== undefined)
				.map((field, index) => ({
					id: String(field.id ?? index + 1),
					name: field.label,
					alias: aliasOf(sim, field),
				})),
		}),
	);
	app.get(`${PATH}/post-fields`, (_request, reply) =>
		reply.send({
			fields: allFields(sim)
				.filter((field) => field.name !== undefined)
				.map((field, index) => ({
					id: field.id ?? index + 1,
					name: field.label,
					alias: aliasOf(sim, field),
					type: field.type,
					pageId: 1,
					tableId: null,
				})),
			tables: [],
			pages: [{ id: 1, name: 'Personal' }],
		}),
	);
	app.post(PATH, (request, reply) => {
		const values = input(sim, propertiesOf(request.body));
		if (typeof values === 'string') return reply.code(400).send(invalid(values));
		const refused = refusedFields(sim, values);
		if (refused) return reply.code(403).send(refused);
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
		// The key is only shown here.
		return reply.code(201).send(webhook);
	});
	app.get<ById>(`${PATH}/:id`, (request, reply) => {
		const webhook = own(request.params.id, reply);
		return webhook ? reply.send({ ...webhook, privateKey: undefined }) : reply;
	});
	app.put<ById>(`${PATH}/:id`, (request, reply) => {
		const webhook = own(request.params.id, reply);
		if (!webhook) return reply;
		const values = input(sim, propertiesOf(request.body));
		if (typeof values === 'string') return reply.code(400).send(invalid(values));
		const refused = refusedFields(sim, values);
		if (refused) return reply.code(403).send(refused);
		change(request, webhook, values);
		return reply.send({ ...webhook, privateKey: undefined });
	});
	app.delete<ById>(`${PATH}/:id`, (request, reply) => {
		if (!own(request.params.id, reply)) return reply;
		const takesText = /text\/|\*\/\*/.test(request.headers.accept ?? '*/*');
		if (sim.quirks.webhookAcceptIsStrict && !takesText) return reply.code(406).send();
		sim.state.webhooks.delete(request.params.id);
		markChanged(request);
		return reply.type('text/html; charset=UTF-8').send('Web hook has been deleted.');
	});
	app.get<ById>(`${PATH}/:id/log`, (request, reply) =>
		own(request.params.id, reply) ? reply.send([]) : reply,
	);
}

function invalid(issue: string): unknown {
	return { errors: [{ error: 'Invalid request body', issues: [issue] }] };
}
