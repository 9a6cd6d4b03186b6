import { createWebhook, type WebhookSettings } from '../../src/bamboohr/webhooks/webhooks';
import {
	checkRegistration,
	register,
	unregister,
	webhookName,
} from '../../src/webhooks/bamboohr-registration';
import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { bambooTransport } from '../support/clients.mts';

const SETTINGS: WebhookSettings = {
	name: webhookName('workflow-1', 'node-1'),
	url: 'https://n8n.example.com/webhook/1',
	format: 'json',
	events: ['employee.created', 'employee.updated'],
	monitorFields: ['department', 'status'],
};
const TEST = { ...SETTINGS, url: 'https://n8n.example.com/webhook-test/1' };
const COPY = { ...SETTINGS, name: webhookName('workflow-2', 'node-1') };

describe('The BambooHR webhook of a trigger', () => {
	let bamboo: BambooHrSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr();
	});
	afterEach(async () => await bamboo.close());

	const ids = () => [...bamboo.state.webhooks.keys()];
	const writes = () => bamboo.log.map(({ method }) => method).filter((method) => method !== 'GET');
	/** Made by somebody or something else. */
	const make = async (settings: WebhookSettings) =>
		(await createWebhook(bambooTransport(bamboo), settings, () => false)).webhookId;

	it('is kept when it is correct', async () => {
		const registration = await register(bambooTransport(bamboo), SETTINGS);
		bamboo.log.length = 0;
		expect(await checkRegistration(bambooTransport(bamboo), SETTINGS, registration)).toEqual(registration);
		expect(bamboo.log.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/v1/webhooks']);
	});

	it.each([
		['the address of n8n', { url: 'https://other.example.com/webhook/1' }],
		['the events', { events: ['employee.deleted'], monitorFields: undefined }],
		['the watched fields', { monitorFields: ['department'] }],
		['the fields to send', { events: ['employee_with_fields.updated'], postFields: { city: 'city' } }],
	])('is updated without changing its key when %s changed', async (_what, more) => {
		const { monitorFields, ...rest } = { ...SETTINGS, ...more };
		const wanted = { ...rest, ...(monitorFields ? { monitorFields } : {}) };
		const transport = bambooTransport(bamboo);
		const registration = await register(transport, SETTINGS);
		const now = await checkRegistration(transport, wanted, registration);
		expect(now).toMatchObject({ webhookId: registration.webhookId, privateKey: registration.privateKey });
		expect(bamboo.state.webhooks.get(registration.webhookId)).toMatchObject(wanted);
		expect(writes()).toEqual(['POST', 'PUT']);
		if (!now) throw new Error('forgotten');
		await checkRegistration(transport, wanted, now);
		expect(writes()).toEqual(['POST', 'PUT']);
	});

	it('must be created again when it was deleted or belongs to the user of another access token', async () => {
		const transport = bambooTransport(bamboo);
		const registration = await register(transport, SETTINGS);
		Object.assign(bamboo.state.webhooks.get(registration.webhookId) ?? {}, { isForeign: true });
		expect(await checkRegistration(transport, SETTINGS, registration)).toBeUndefined();
		bamboo.state.webhooks.clear();
		expect(await checkRegistration(transport, SETTINGS, registration)).toBeUndefined();
	});

	it('replaces leftover webhooks whose keys are unknown', async () => {
		const orphans = [await make(SETTINGS), await make(SETTINGS)];
		const others = [await make(TEST), await make(COPY)];
		const registration = await register(bambooTransport(bamboo), SETTINGS);
		expect(ids()).toEqual([...others, registration.webhookId]);
		expect(ids()).not.toEqual(expect.arrayContaining(orphans));
	});

	it('is the only one after a check, so that no change is delivered twice', async () => {
		const transport = bambooTransport(bamboo);
		const registration = await register(transport, SETTINGS);
		const others = [await make(SETTINGS), await make(TEST), await make(COPY)];
		await checkRegistration(transport, SETTINGS, registration);
		expect(ids()).toEqual([registration.webhookId, ...others.slice(1)]);
	});

	it('is not shared with a copy of the workflow, even if its ID was copied', async () => {
		const transport = bambooTransport(bamboo);
		const original = await register(transport, SETTINGS);
		expect(await checkRegistration(transport, COPY, original)).toBeUndefined();
		await unregister(transport, COPY, original);
		expect(ids()).toEqual([original.webhookId]);
	});

	it('is deleted together with its leftovers, but not those of other nodes', async () => {
		const transport = bambooTransport(bamboo);
		const registration = await register(transport, SETTINGS);
		await make(SETTINGS);
		const others = [await make(TEST), await make(COPY)];
		await unregister(transport, SETTINGS, registration);
		expect(ids()).toEqual(others);
	});

	it('is deleted even if the address of n8n has changed since', async () => {
		const transport = bambooTransport(bamboo);
		const registration = await register(transport, SETTINGS);
		await unregister(transport, { ...SETTINGS, url: 'https://other.example.com/webhook/1' }, registration);
		expect(ids()).toEqual([]);
	});

	it('is deleted even if its registration was not saved', async () => {
		await register(bambooTransport(bamboo), SETTINGS);
		await unregister(bambooTransport(bamboo), SETTINGS, undefined);
		expect(ids()).toEqual([]);
	});

	it('can already be deleted', async () => {
		const transport = bambooTransport(bamboo);
		const registration = await register(transport, SETTINGS);
		bamboo.state.webhooks.clear();
		await unregister(transport, SETTINGS, registration);
		await unregister(transport, SETTINGS, undefined);
	});

	it('is named in the error when it cannot be deleted, with advice', async () => {
		const transport = bambooTransport(bamboo);
		const registration = await register(transport, SETTINGS);
		Object.assign(bamboo.state.webhooks.get(registration.webhookId) ?? {}, { isForeign: true });
		await expect(unregister(transport, SETTINGS, registration)).rejects.toMatchObject({
			kind: 'cleanup',
			message: expect.stringContaining(
				`The webhook "n8n workflow-1 node-1" with the ID ${registration.webhookId} may still exist in BambooHR: BambooHR answered 403`,
			),
			hint: expect.stringContaining(
				`an API key of the user who created it: DELETE /api/v1/webhooks/${registration.webhookId}.`,
			),
		});
	});

	it('is named by its address in the error when its ID is unknown', async () => {
		bamboo.faults.push({ when: () => true, times: Infinity, effect: { kind: 'status', status: 500 } });
		await expect(unregister(bambooTransport(bamboo), SETTINGS, undefined)).rejects.toMatchObject({
			message: expect.stringContaining(`"n8n workflow-1 node-1" to ${SETTINGS.url} may still exist`),
			hint: expect.stringContaining('GET /api/v1/webhooks'),
		});
	});
});
