import {
	updateSubscriber,
	confirmSubscriber,
	enableSubscriber,
	readSubscriber,
	registerSubscriber,
	removeSubscriber,
	sendCode,
} from '../../../src/ispring/webhooks/webhooks';
import {
	startISpring,
	type FaultEffect,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import type { Transport } from '../../../src/http/types';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const SETTINGS = { name: 'n8n-1', callbackUrl: 'https://n8n.example.com/webhook/1', secret: 's-1' };
const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'status', status: 504 },
];

describe('iSpring Learn webhook subscribers', () => {
	let ispring: ISpringSimulator;
	let transport: Transport;

	beforeEach(async () => {
		ispring = await startISpring();
		transport = ispringTransport(ispring);
	});
	afterEach(async () => await ispring.close());

	const subscriber = () => ispring.state.subscribers.get(SETTINGS.name);
	const lose = (name: string, effect: FaultEffect) =>
		ispring.faults.push({ when: ({ path }) => path === `/webhook/${name}`, effect });

	it('are null until they are registered', async () => {
		expect(await readSubscriber(transport, SETTINGS.name)).toBeNull();
		await registerSubscriber(transport, SETTINGS);
		expect(await readSubscriber(transport, SETTINGS.name)).toEqual({
			isActive: true,
			isConfirmed: false,
			isSuspended: false,
		});
		expect(subscriber()).toMatchObject({ callbackUrl: SETTINGS.callbackUrl, secret: 's-1' });
	});

	it('can have no secret', async () => {
		const { name, callbackUrl } = SETTINGS;
		await registerSubscriber(transport, { name, callbackUrl });
		expect(ispring.log.at(-1)?.body).toEqual({ subscriberName: name, callbackUrl });
	});

	it.each(LOSSES)('are registered once when the response is lost (%j)', async (effect) => {
		lose('register', effect);
		await registerSubscriber(transport, SETTINGS);
		expect(ispring.state.subscribers.size).toBe(1);
	});

	it('can be updated and enabled', async () => {
		await registerSubscriber(transport, SETTINGS);
		Object.assign(subscriber() ?? {}, { isActive: false });
		lose('enable', { kind: 'resetAfter' });
		lose('settings/change', { kind: 'resetAfter' });
		await updateSubscriber(transport, { ...SETTINGS, secret: 's-2' });
		await enableSubscriber(transport, SETTINGS.name);
		expect(subscriber()).toMatchObject({ isActive: true, secret: 's-2' });
	});

	it.each(LOSSES)('are confirmed only with the latest code (%j)', async (effect) => {
		await registerSubscriber(transport, SETTINGS);
		await sendCode(transport, SETTINGS.name);
		const first = subscriber()?.code ?? '';
		await sendCode(transport, SETTINGS.name);
		await expect(confirmSubscriber(transport, SETTINGS.name, first)).rejects.toMatchObject({ status: 400 });
		lose('confirm', effect);
		await confirmSubscriber(transport, SETTINGS.name, subscriber()?.code ?? '');
		expect((await readSubscriber(transport, SETTINGS.name))?.isConfirmed).toBe(true);
	});

	it.each(LOSSES)(
		'are deleted, even if they no longer exist or the response is lost (%j)',
		async (effect) => {
			await registerSubscriber(transport, SETTINGS);
			lose('remove', effect);
			await removeSubscriber(transport, SETTINGS.name);
			expect(ispring.state.subscribers.size).toBe(0);
			await removeSubscriber(transport, SETTINGS.name);
		},
	);

	it('are not reported as deleted when iSpring Learn refuses', async () => {
		await registerSubscriber(transport, SETTINGS);
		lose('remove', { kind: 'status', status: 403 });
		await expect(removeSubscriber(transport, SETTINGS.name)).rejects.toMatchObject({ status: 403 });
	});

	it.each([
		['ACTIVE', 'CONFIRMED', 'SUSPENDED', { isActive: true, isConfirmed: true, isSuspended: true }],
		['Inactive', 'unconfirmed', 'INACTIVE', { isActive: false, isConfirmed: false, isSuspended: false }],
	])(
		'can be %s, %s and %s',
		async (subscriberStatus, confirmationStatus, notificationProcessStatus, expected) => {
			const info = { subscriberStatus, confirmationStatus, notificationProcessStatus };
			for (const json of [info, { response: info }]) {
				const { transport: script } = scripted(() => ({ json }), { system: 'iSpring Learn' });
				expect(await readSubscriber(script, 'n8n-1')).toEqual(expected);
			}
		},
	);

	it('cannot be read without their confirmation status', async () => {
		const { transport: script } = scripted(() => ({ json: { subscriberStatus: 'ACTIVE' } }), {
			system: 'iSpring Learn',
		});
		await expect(readSubscriber(script, 'n8n-1')).rejects.toThrow(
			'GET /webhook/subscriber/info: the field "confirmationStatus" is missing',
		);
	});
});
