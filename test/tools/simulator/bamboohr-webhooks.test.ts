import { deliver, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import type { BambooHrSimulator, SimWebhook } from '../../../tools/simulator/bamboohr/index.mts';
import { fakeServer, type FakeServer } from '../../support/fake-server.mts';
import { callBambooHr } from './call.mts';

const PATH = '/api/v1/webhooks';
const BODY = {
	name: 'One',
	url: 'https://n8n.example.com/webhook/1',
	format: 'json',
	events: ['employee.created', 'employee.updated'],
	monitorFields: ['city'],
};
const UPDATED = { employeeId: '5', action: 'updated', changedFields: ['city'] } as const;

describe('the webhooks of the BambooHR simulator', () => {
	let sim: BambooHrSimulator;
	let receiver: FakeServer;
	let answers: number[];

	beforeEach(async () => {
		sim = await startBambooHr({ now: () => new Date('2026-04-10T10:28:35Z') });
		answers = [];
		receiver = await fakeServer({ '*': () => ({ status: answers.shift() ?? 200 }) });
	});
	afterEach(async () => {
		await sim.close();
		await receiver.close();
	});

	const send = async (method: string, path: string, body?: unknown) =>
		await callBambooHr(sim, PATH + path, { method, body });
	const make = async (more: object = {}): Promise<SimWebhook> => {
		const { json } = await send('POST', '', { ...BODY, ...more });
		const webhook = sim.state.webhooks.get(String(Reflect.get(Object(json), 'id')));
		if (!webhook) throw new Error('not made');
		return webhook;
	};

	it('a webhook shows its key only once', async () => {
		const { id } = await make();
		expect((await send('POST', '', BODY)).json).toHaveProperty('privateKey');
		expect((await send('GET', `/${id}`)).json).not.toHaveProperty('privateKey');
		expect((await send('GET', '')).text).not.toContain('privateKey');
		expect((await send('PUT', `/${id}`, BODY)).json).not.toHaveProperty('privateKey');
	});

	it.each([
		[{ url: 'http://n8n.example.com/1' }, 400],
		[{ url: 'http://127.0.0.1:5678/1' }, 400],
		[{ format: undefined }, 400],
		[{ monitorFields: [] }, 400],
		[{ events: ['employee.created', 'employee_with_fields.deleted'] }, 400],
		[{ monitorFields: ['city', 'noSuchField'] }, 403],
		[{ monitorFields: ['city', 'state'] }, 403],
		[{ events: ['employee_with_fields.updated'], postFields: { state: 'state' } }, 403],
	])('a webhook with %j is rejected', async (more, status) => {
		sim.quirks.hiddenFields = ['state'];
		expect((await send('POST', '', { ...BODY, ...more })).status).toBe(status);
	});

	it('http addresses on this machine are accepted only when a test allows them', async () => {
		sim.quirks.localWebhooks = true;
		expect((await send('POST', '', { ...BODY, url: 'http://127.0.0.1:5678/1' })).status).toBe(201);
		expect((await send('POST', '', { ...BODY, url: 'http://n8n.example.com/1' })).status).toBe(400);
	});

	it('webhooks of other users are neither listed nor accessible', async () => {
		const webhook = await make();
		webhook.isForeign = true;
		expect((await send('GET', '')).json).toEqual({ webhooks: [] });
		for (const method of ['GET', 'PUT', 'DELETE']) {
			const body = method === 'PUT' ? BODY : undefined;
			expect(await send(method, `/${webhook.id}`, body)).toMatchObject({
				status: 403,
				json: { errors: { error: `You do not have access to webhook ID: ${webhook.id}` } },
			});
		}
		expect((await send('DELETE', '/999')).status).toBe(404);
	});

	it('events are delivered signed, one by one, and only those that were subscribed to', async () => {
		const webhook = await make({ includeCompanyDomain: true });
		const changes = [
			{ employeeId: '5', action: 'created' } as const,
			UPDATED,
			{ employeeId: '6', action: 'deleted' } as const,
		];
		expect(await deliver(sim, webhook, changes, { to: receiver.url })).toEqual([200, 200]);
		const [created, updated] = receiver.log;
		expect(created).toMatchObject({
			body: '{"type":"employee.created","timestamp":"2026-04-10T10:28:35Z","data":{"companyId":"73142","employeeId":"5"}}',
			headers: {
				'x-bamboohr-timestamp': '1775816915',
				'x-bamboohr-signature': expect.stringMatching(/^[0-9a-f]{64}$/),
				'company-domain': 'sampleco',
			},
		});
		expect(updated?.body).toContain('"changedFields":["city"]');
		expect(webhook.lastSent).toBe('2026-04-10 10:28:35');
	});

	it('webhooks with fields receive the values of all employees together, as JSON or as a form', async () => {
		const events = ['employee_with_fields.updated'];
		const changes = [
			{ ...UPDATED, fields: { City: 'Bonn' } },
			{ ...UPDATED, employeeId: '6' },
		];
		const json = await make({ events });
		await deliver(sim, json, changes, { to: receiver.url, valuesAs: 'object' });
		const form = await make({ events, format: 'form-encoded' });
		await deliver(sim, form, changes, { to: receiver.url });
		const [first, second] = receiver.log;
		expect(JSON.parse(first?.body ?? '')).toEqual({
			employees: [
				{
					id: '5',
					action: 'Updated',
					timestamp: '2026-04-10T10:28:35+0000',
					changedFields: ['city'],
					fields: { City: { value: 'Bonn' } },
				},
				expect.objectContaining({ id: '6', fields: {} }),
			],
		});
		expect(second?.headers['content-type']).toBe('application/x-www-form-urlencoded');
		expect([...new URLSearchParams(second?.body)]).toContainEqual(['employees[0][fields][City]', 'Bonn']);
	});

	it('a delivery can be repeated, late, invalid, unsigned or signed with a wrong key', async () => {
		const webhook = await make();
		const to = receiver.url;
		await deliver(sim, webhook, [UPDATED], { to, times: 2 });
		await deliver(sim, webhook, [UPDATED], { to, signature: 'wrong' });
		await deliver(sim, webhook, [UPDATED], { to, signature: null });
		await deliver(sim, webhook, [UPDATED], { to, timestamp: '1700000000' });
		await deliver(sim, webhook, [], { to, body: '<garbage' });
		const seen = receiver.log.map(({ headers, body }) => [
			headers['x-bamboohr-timestamp'],
			headers['x-bamboohr-signature'],
			body.slice(0, 8),
		]);
		const right = expect.stringMatching(/^[0-9a-f]{64}$/);
		expect(seen).toEqual([
			['1775816915', right, '{"type":'],
			['1775816915', right, '{"type":'],
			['1775816915', 'wrong', '{"type":'],
			['1775816915', undefined, '{"type":'],
			['1700000000', right, '{"type":'],
			['1775816915', right, '<garbage'],
		]);
	});

	it('a delivery is retried only after a status of 500 or above', async () => {
		const webhook = await make();
		answers = [500, 503, 200, 401, 502, 502, 502, 502, 502, 502, 502];
		const to = receiver.url;
		expect(await deliver(sim, webhook, [UPDATED], { to })).toEqual([500, 503, 200]);
		expect(await deliver(sim, webhook, [UPDATED], { to })).toEqual([401]);
		expect(await deliver(sim, webhook, [UPDATED], { to })).toEqual([502, 502, 502, 502, 502, 502]);
	});
});
