import {
	createWebhook,
	deleteWebhooks,
	readWebhooks,
	replaceWebhook,
	type WebhookSettings,
} from '../../../src/bamboohr/webhooks/webhooks';
import {
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
} from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

/** Ways in which the answer to a creation gets lost, after it took effect or before. */
const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 502 },
	{ kind: 'body', body: '{"id":"7"}', contentType: 'application/json' },
];

const SETTINGS: WebhookSettings = {
	name: 'n8n one',
	url: 'https://n8n.example.com/webhook/1',
	format: 'json',
	events: ['employee.updated'],
	monitorFields: ['department'],
};
const isOurs = ({ name }: { name: string }) => name === SETTINGS.name;

describe('BambooHR webhooks', () => {
	let bamboo: BambooHrSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr();
	});
	afterEach(async () => await bamboo.close());

	it('can be created, listed, replaced and deleted', async () => {
		const transport = bambooTransport(bamboo);
		const { webhookId, privateKey } = await createWebhook(transport, SETTINGS, isOurs);
		expect(privateKey).toMatch(/^[0-9a-f]{32}$/);
		const { name, url } = SETTINGS;
		expect(await readWebhooks(transport)).toEqual([{ webhookId, name, url }]);
		await replaceWebhook(transport, webhookId, { ...SETTINGS, events: ['employee.deleted'] });
		expect(bamboo.state.webhooks.get(webhookId)).toMatchObject({ events: ['employee.deleted'], privateKey });
		await deleteWebhooks(transport, [{ webhookId }]);
		expect(await readWebhooks(transport)).toEqual([]);
	});

	it.each(LOSSES)('are created once with a known key when the response is lost: %j', async (effect) => {
		const transport = bambooTransport(bamboo);
		await createWebhook(transport, { ...SETTINGS, name: 'of others' }, () => false);
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		const made = await createWebhook(transport, SETTINGS, isOurs);
		const left = [...bamboo.state.webhooks.values()];
		expect(left.map(({ name }) => name)).toEqual(['of others', SETTINGS.name]);
		expect(left[1]).toMatchObject({ id: made.webhookId, privateKey: made.privateKey });
	});

	it('leave nothing behind when no response ever arrives', async () => {
		bamboo.faults.push({
			when: ({ method }) => method === 'POST',
			times: Infinity,
			effect: { kind: 'resetAfter' },
		});
		await expect(createWebhook(bambooTransport(bamboo), SETTINGS, isOurs)).rejects.toMatchObject({
			kind: 'unreachable',
		});
		expect(bamboo.state.webhooks.size).toBe(0);
	});

	it('count as deleted when somebody else has deleted them', async () => {
		const transport = bambooTransport(bamboo);
		const { webhookId } = await createWebhook(transport, SETTINGS, isOurs);
		await deleteWebhooks(transport, [{ webhookId: '999' }, { webhookId }]);
		expect(bamboo.state.webhooks.size).toBe(0);
	});

	it('are deleted even if the API insists on a plain text response', async () => {
		bamboo.quirks.webhookAcceptIsStrict = true;
		const transport = bambooTransport(bamboo);
		const { webhookId } = await createWebhook(transport, SETTINGS, () => false);
		await deleteWebhooks(transport, [{ webhookId }]);
		expect(bamboo.state.webhooks.size).toBe(0);
	});

	it('of other users are not listed and cannot be deleted', async () => {
		const transport = bambooTransport(bamboo);
		const { webhookId } = await createWebhook(transport, SETTINGS, isOurs);
		Object.assign(bamboo.state.webhooks.get(webhookId) ?? {}, { isForeign: true });
		expect(await readWebhooks(transport)).toEqual([]);
		await expect(deleteWebhooks(transport, [{ webhookId }])).rejects.toThrow(
			`You do not have access to webhook ID: ${webhookId}`,
		);
	});

	it('are refused with advice when the access token cannot see a field', async () => {
		bamboo.quirks.hiddenFields = ['department'];
		await expect(createWebhook(bambooTransport(bamboo), SETTINGS, isOurs)).rejects.toMatchObject({
			status: 403,
			message: expect.stringContaining('No permission for one or more of these'),
			hint: expect.stringContaining('Choose only fields'),
		});
	});

	it('can have numeric IDs and no name', async () => {
		const { transport } = scripted(() => ({ json: { webhooks: [{ id: 21, name: null }] } }));
		expect(await readWebhooks(transport)).toEqual([{ webhookId: '21', name: '', url: '' }]);
	});

	it.each([null, [], { webhooks: {} }, { webhooks: [{ name: 'x' }] }])(
		'cannot be listed from %j',
		async (json) => {
			const { transport } = scripted(() => ({ json }));
			await expect(readWebhooks(transport)).rejects.toMatchObject({ kind: 'unexpectedResponse' });
		},
	);
});
