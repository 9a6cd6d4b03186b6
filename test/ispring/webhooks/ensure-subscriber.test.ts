import type { Transport } from '../../../src/http/types';
import { ensureSubscriber, isSubscriberReady } from '../../../src/ispring/webhooks/ensure-subscriber';
import { confirmSubscriber } from '../../../src/ispring/webhooks/webhooks';
import { startISpring, type ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { fakeClock, ispringTransport, type FakeClock } from '../../support/clients.mts';

const SETTINGS = { name: 'n8n-1', callbackUrl: 'https://n8n.example.com/webhook/1', secret: 's-1' };
const WANTED = { type: 'USER_REGISTERED', filters: {} };

describe('iSpring Learn: Ensure a webhook subscriber', () => {
	let ispring: ISpringSimulator;
	let transport: Transport;
	let clock: FakeClock;
	/** How often the clock is looked at before the code comes; with -1 it never does. */
	let looksBeforeCode: number;

	beforeEach(async () => {
		ispring = await startISpring();
		clock = fakeClock();
		const own = ispringTransport(ispring);
		looksBeforeCode = 0;
		const sleep = async (waitMs: number) => {
			await clock.sleep(waitMs);
			const code = ispring.state.subscribers.get(SETTINGS.name)?.code ?? '';
			if (looksBeforeCode-- === 0) await confirmSubscriber(own, SETTINGS.name, code);
		};
		transport = ispringTransport(ispring, { clock: { ...clock, sleep } });
	});
	afterEach(async () => await ispring.close());

	const ensure = async () => await ensureSubscriber(transport, SETTINGS, WANTED);
	const inOrder = async () => await isSubscriberReady(transport, SETTINGS.name, WANTED);
	const subscriber = () => ispring.state.subscribers.get(SETTINGS.name) ?? {};

	it.each([0, 3])(
		'creates a subscriber that is ready when the code arrives after %d checks',
		async (looks) => {
			expect(await inOrder()).toBe(false);
			looksBeforeCode = looks;
			expect(await ensure()).toEqual({ mayHaveMissedEvents: false });
			expect(clock.waits).toEqual([100, 200, 400, 800].slice(0, looks + 1));
			expect(await inOrder()).toBe(true);
		},
	);

	it('fails after nine seconds without a code', async () => {
		looksBeforeCode = -1;
		await expect(ensure()).rejects.toMatchObject({
			kind: 'callback',
			message:
				'iSpring Learn sent a confirmation code to https://n8n.example.com, but it was not confirmed within 9 seconds.',
		});
		expect(clock.waits.reduce((sum, waitMs) => sum + waitMs, 0)).toBe(9000);
		expect(subscriber()).toMatchObject({ subscriptions: [] });
	});

	it.each([
		[{ isConfirmed: false }, true, '/webhook/code/send'],
		[{ isActive: false }, true, '/webhook/enable'],
		[{ isSuspended: true }, false, '/webhook/enable'],
		[{ subscriptions: [] }, false, '/webhook/subscribe'],
		[{ callbackUrl: 'https://old.example.com' }, false, '/webhook/settings/change'],
	])(
		'repairs a subscriber with %j, and reports whether events may have been missed: %p',
		async (broken, mayHaveMissed, path) => {
			await ensure();
			Object.assign(subscriber(), broken);
			ispring.log.length = 0;
			looksBeforeCode = 0;
			expect(await ensure()).toEqual({ mayHaveMissedEvents: mayHaveMissed });
			expect(ispring.log.map((entry) => entry.path)).toContain(path);
			expect(await inOrder()).toBe(true);
			expect(ispring.state.subscribers.size).toBe(1);
		},
	);
});
