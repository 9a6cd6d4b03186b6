import { NodeOperationError } from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';
import { wire, type Wired } from './setup.mts';

const UPDATED = { employeeId: '5', action: 'updated', changedFields: ['department'] } as const;
const ONE_FIELD = { monitorFields: ['department'] };

describe('BambooHR Learning Trigger: publishing the workflow', () => {
	let wired: Wired;

	afterEach(async () => await wired.close());

	it('creates a webhook for all events and all fields, and stores its key', async () => {
		wired = await wire();
		await wired.trigger.publish();
		const webhook = wired.webhook();
		expect(webhook).toMatchObject({
			name: 'n8n test-workflow aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
			url: 'https://n8n.example.com/webhook/11111111-2222-4333-8444-555555555555/webhook',
			format: 'json',
			events: ['employee.created', 'employee.deleted', 'employee.updated'],
			monitorFields: expect.arrayContaining(['department', 'workEmail', 'status', 'terminationDate']),
			postFields: {},
		});
		expect(wired.trigger.staticData).toMatchObject({ webhookId: webhook.id, privateKey: webhook.privateKey });
	});

	it.each<[INodeParameters, object]>([
		[
			{ events: ['deleted', 'created'] },
			{ events: ['employee.created', 'employee.deleted'], monitorFields: [] },
		],
		[
			{ events: ['updated'], monitorFields: ['department', 'status'] },
			{ events: ['employee.updated'], monitorFields: ['department', 'status'] },
		],
		[
			{ ...ONE_FIELD, options: { includeFields: ['workEmail', 'department'] } },
			{
				events: [
					'employee_with_fields.created',
					'employee_with_fields.deleted',
					'employee_with_fields.updated',
				],
				monitorFields: ['department'],
				postFields: { workEmail: 'workEmail', department: 'department' },
			},
		],
		[
			{ events: '={{ "updated, created" }}', monitorFields: '={{ ["department"] }}' },
			{ events: ['employee.created', 'employee.updated'], monitorFields: ['department'] },
		],
	])('creates the webhook that the parameters %j ask for', async (parameters, ordered) => {
		wired = await wire(parameters);
		await wired.trigger.publish();
		expect(wired.webhook()).toMatchObject(ordered);
	});

	it('requests nothing but the list of webhooks when n8n restarts', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.publish();
		const before = wired.trigger.staticData;
		wired.bamboo.log.length = 0;
		await wired.trigger.publish();
		expect(wired.asked()).toEqual(['GET /api/v1/webhooks']);
		expect(wired.trigger.staticData).toEqual(before);
	});

	it('updates the webhook after a change of address or parameters, and keeps the key', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.publish();
		const { id, privateKey } = wired.webhook();
		wired.trigger.publicUrl = 'https://moved.example.com';
		wired.trigger.parameters = { events: ['deleted'] };
		await wired.trigger.publish();
		expect(wired.webhook()).toMatchObject({
			id,
			privateKey,
			url: wired.trigger.address(),
			events: ['employee.deleted'],
		});
		expect(await wired.send([{ employeeId: '5', action: 'deleted' }])).toEqual([200]);
		expect(wired.trigger.runs).toHaveLength(1);
	});

	it.each([
		['was removed in BambooHR', (own: Wired) => own.bamboo.state.webhooks.clear()],
		['was forgotten by n8n', (own: Wired) => (own.trigger.staticData = {})],
		['lost its key', (own: Wired) => (own.trigger.staticData = { webhookId: own.webhook().id })],
	])('creates a new webhook when the old one %s, and leaves none behind', async (_how, lose) => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.publish();
		lose(wired);
		await wired.trigger.publish();
		expect(wired.trigger.staticData).toMatchObject({
			webhookId: wired.webhook().id,
			privateKey: wired.webhook().privateKey,
		});
		expect(await wired.send([UPDATED])).toEqual([200]);
	});

	it('creates a new webhook when the access token belongs to another user', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.publish();
		const old = wired.webhook();
		old.isForeign = true;
		await wired.trigger.publish();
		const [, own] = wired.webhooks();
		expect(wired.trigger.staticData).toMatchObject({ webhookId: own?.id });
	});

	it('creates only one webhook when the response is lost', async () => {
		wired = await wire(ONE_FIELD);
		wired.bamboo.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		await wired.trigger.publish();
		expect(await wired.send([UPDATED])).toEqual([200]);
	});

	it.each<[string, INodeParameters, RegExp]>([
		['no event', { events: [] }, /^Trigger On: it is empty\. Choose at least one event\./],
		[
			'an unknown event',
			{ events: ['hired'] },
			/^Trigger On: "hired" is not one of created, deleted, updated\./,
		],
		[
			'a negative age',
			{ options: { maxAgeMinutes: -1 } },
			/^Options > Maximum Age \(Minutes\): -1 is too small/,
		],
		...['={{ undefined }}', '={{ null }}', '={{ "" }}'].map(
			(maxAgeMinutes): [string, INodeParameters, RegExp] => [
				`an age whose expression has no value (${maxAgeMinutes})`,
				{ options: { maxAgeMinutes } },
				/^Options > Maximum Age \(Minutes\): (?:it is empty\. Enter 0 for no limit\.|"null" is not a number)/,
			],
		),
	])('refuses %s before it sends a request to BambooHR', async (_what, parameters, message) => {
		wired = await wire(parameters);
		await expect(wired.trigger.publish()).rejects.toThrow(NodeOperationError);
		await expect(wired.trigger.publish()).rejects.toThrow(message);
		expect(wired.asked().filter((request) => !request.startsWith('GET /api/v1/webhooks'))).toEqual([]);
		expect(wired.webhooks()).toEqual([]);
	});

	it('fails with an explanation when there is no field to watch', async () => {
		wired = await wire();
		wired.bamboo.faults.push({
			when: ({ path }) => path.endsWith('/monitor_fields'),
			effect: { kind: 'body', body: '{"fields":[]}', contentType: 'application/json' },
		});
		await expect(wired.trigger.publish()).rejects.toThrow(
			/^Watched Field Names or IDs: BambooHR lists no fields that this API key can watch\. .*Employee Updated/,
		);
	});

	it('asks for other fields when the API key cannot see a watched field', async () => {
		wired = await wire(ONE_FIELD);
		wired.bamboo.quirks.hiddenFields = ['department'];
		await expect(wired.trigger.publish()).rejects.toThrow(
			/403 to POST \/api\/v1\/webhooks: .*Choose only fields/,
		);
		expect(wired.trigger.logged).toEqual([]);
	});

	it('leaves no webhook behind when another node keeps the workflow from being published', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.publish();
		// Another trigger failed: n8n saved nothing, and takes back what was done.
		wired.trigger.staticData = {};
		await wired.trigger.unpublish();
		expect(wired.webhooks()).toEqual([]);
	});

	describe('with an address without https', () => {
		it.each(['http://n8n.example.com', 'http://192.168.0.5:5678'])(
			'refuses %s and sends no request',
			async (publicUrl) => {
				wired = await wire(ONE_FIELD, { publicUrl });
				await expect(wired.trigger.publish()).rejects.toThrow(
					`BambooHR delivers only to addresses that start with https://, but this n8n is configured as ${publicUrl}. Set the environment variable N8N_WEBHOOK_URL`,
				);
				expect(wired.asked()).toEqual([]);
				expect(wired.trigger.logged).toEqual([]);
			},
		);

		it('refuses a loopback address when BambooHR is not on this computer', async () => {
			const baseUrl = 'https://sampleco.bamboohr.com';
			wired = await wire(ONE_FIELD, {
				publicUrl: 'http://127.0.0.1:5678',
				credentials: { bambooHrTokenApi: { subdomain: 'sampleco', accessToken: 'x', baseUrl } },
			});
			await expect(wired.trigger.publish()).rejects.toThrow('configured as http://127.0.0.1:5678.');
		});

		it('accepts a loopback address when BambooHR is a test server on this computer', async () => {
			wired = await wire(ONE_FIELD, { publicUrl: 'http://127.0.0.1:5678' });
			wired.bamboo.quirks.localWebhooks = true;
			await wired.trigger.publish();
			expect(wired.webhook().url).toMatch(/^http:\/\/127\.0\.0\.1:5678\/webhook\//);
		});
	});
});

describe('BambooHR Learning Trigger: unpublishing the workflow', () => {
	let wired: Wired;

	afterEach(async () => await wired.close());

	it('removes the webhook and deletes the key', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.publish();
		await wired.trigger.unpublish();
		expect(wired.webhooks()).toEqual([]);
		expect(wired.trigger.staticData).toEqual({});
	});

	it('succeeds when the webhook has already been removed', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.publish();
		wired.bamboo.state.webhooks.clear();
		await wired.trigger.unpublish();
		expect(wired.trigger.staticData).toEqual({});
	});

	it('removes the webhook although the first response is lost', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.publish();
		wired.bamboo.faults.push({ when: ({ method }) => method === 'DELETE', effect: { kind: 'resetAfter' } });
		await wired.trigger.unpublish();
		expect(wired.webhooks()).toEqual([]);
	});

	it('names the webhook that it could not remove, and keeps what is needed to remove it later', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.publish();
		const { id, privateKey } = wired.webhook();
		const fault = {
			when: ({ method }: { method: string }) => method === 'DELETE',
			times: Infinity,
			effect: { kind: 'status', status: 403 } as const,
		};
		wired.bamboo.faults.push(fault);
		const failure = await wired.trigger.unpublish().catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(NodeOperationError);
		expect(String(failure)).toContain(`with the ID ${id} may still exist in BambooHR`);
		expect(String(failure)).toContain(`DELETE /api/v1/webhooks/${id}`);
		expect(JSON.stringify(failure)).not.toContain(privateKey);
		wired.bamboo.faults.length = 0;
		await wired.trigger.unpublish();
		expect(wired.webhooks()).toEqual([]);
	});
});

describe('BambooHR Learning Trigger: listening for a test event', () => {
	let wired: Wired;

	afterEach(async () => await wired.close());

	it('keeps the webhooks of the test and of the published workflow apart', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.publish();
		const live = wired.webhook();
		await wired.trigger.listen();
		const [, test] = wired.webhooks();
		expect(test).toMatchObject({ name: live.name, url: wired.trigger.address(true) });
		await wired.trigger.publish();
		expect(wired.webhooks()).toEqual([live, test]);
		await wired.trigger.unpublish();
		expect(wired.webhooks()).toEqual([test]);
		await wired.trigger.publish();
		await wired.trigger.stopListening();
		expect(wired.webhook().url).toBe(wired.trigger.address());
	});

	it('receives its own deliveries, verified with its own key', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.listen();
		const to = wired.trigger.localAddress(true);
		expect(await wired.send([UPDATED], { to, signature: 'wrong' })).toEqual([401]);
		expect(await wired.send([UPDATED], { to })).toEqual([200]);
		expect(wired.trigger.runs).toMatchObject([[{ employeeId: '5', action: 'updated' }]]);
		await wired.trigger.stopListening();
		expect(wired.webhooks()).toEqual([]);
	});

	it('removes the webhook of a test that was interrupted by a stop of n8n', async () => {
		wired = await wire(ONE_FIELD);
		await wired.trigger.listen();
		const [left] = wired.webhooks();
		await wired.trigger.listen();
		expect(wired.webhook().id).not.toBe(left?.id);
	});
});

describe('BambooHR Learning Trigger: two workflows in one n8n', () => {
	it('leaves the webhook of the original alone when a copy of the workflow is unpublished', async () => {
		const one = await wire(ONE_FIELD);
		const copy = await wire(ONE_FIELD, { workflowId: 'copied-workflow' }, one.bamboo);
		await one.trigger.publish();
		// With the static data, and at the same address: n8n then refuses to publish, and takes back what was done.
		copy.trigger.staticData = one.trigger.staticData;
		await copy.trigger.unpublish();
		expect(one.webhook()).toMatchObject({ id: one.trigger.staticData.webhookId });
		await copy.trigger.close();
		await one.close();
	});
});
