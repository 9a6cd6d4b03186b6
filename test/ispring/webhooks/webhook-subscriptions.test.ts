import type { Transport } from '../../../src/http/types';
import {
	isSubscribedOnlyTo,
	readSubscriptions,
	subscribe,
	subscribeOnlyTo,
} from '../../../src/ispring/webhooks/webhook-subscriptions';
import { registerSubscriber } from '../../../src/ispring/webhooks/webhooks';
import {
	startISpring,
	type FaultEffect,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const NAME = 'n8n-1';
const COMPLETED = { type: 'COURSE_COMPLETED_SUCCESSFULLY', filters: { courseIds: ['c-1', 'c-2'] } };
const ENROLLED = { type: 'LEARNERS_ENROLLED_IN_COURSE', filters: {} };

describe('iSpring Learn webhook subscriptions', () => {
	let ispring: ISpringSimulator;
	let transport: Transport;

	beforeEach(async () => {
		ispring = await startISpring();
		transport = ispringTransport(ispring);
		await registerSubscriber(transport, { name: NAME, callbackUrl: 'https://n8n.example.com/1' });
		ispring.log.length = 0;
	});
	afterEach(async () => await ispring.close());

	const subscriptions = () => ispring.state.subscribers.get(NAME)?.subscriptions;
	const writes = () => ispring.log.filter(({ method }) => method === 'POST').map(({ path }) => path);

	it('send each filter as a JSON array in a string, and omit empty filters', async () => {
		await subscribe(transport, NAME, { ...COMPLETED, filters: { ...COMPLETED.filters, userIds: [] } });
		expect(subscriptions()).toEqual([
			{ subscriptionType: COMPLETED.type, params: [{ name: 'courseIds', value: '["c-1","c-2"]' }] },
		]);
		expect(await readSubscriptions(transport, NAME)).toEqual([COMPLETED]);
		await subscribeOnlyTo(transport, NAME, ENROLLED);
		expect(ispring.log.at(-1)?.body).toEqual({
			subscriberName: NAME,
			subscription: { subscriptionType: ENROLLED.type },
		});
	});

	it('are kept when they match, whatever the order and case of the IDs', async () => {
		await subscribe(transport, NAME, COMPLETED);
		ispring.log.length = 0;
		const same = { type: COMPLETED.type, filters: { courseIds: ['C-2', 'c-1'], userIds: [] } };
		await subscribeOnlyTo(transport, NAME, same);
		expect(await isSubscribedOnlyTo(transport, NAME, same)).toBe(true);
		expect(writes()).toEqual([]);
	});

	it.each([ENROLLED, { ...COMPLETED, filters: {} }, { ...COMPLETED, filters: { userIds: ['c-1', 'c-2'] } }])(
		'are replaced when they differ from %j',
		async (wanted) => {
			await subscribe(transport, NAME, COMPLETED);
			expect(await isSubscribedOnlyTo(transport, NAME, wanted)).toBe(false);
			await subscribeOnlyTo(transport, NAME, wanted);
			expect(await readSubscriptions(transport, NAME)).toEqual([wanted]);
		},
	);

	it('are not ready when there are two', async () => {
		await subscribe(transport, NAME, COMPLETED);
		await subscribe(transport, NAME, ENROLLED);
		expect(await isSubscribedOnlyTo(transport, NAME, ENROLLED)).toBe(false);
	});

	it.each<FaultEffect>([{ kind: 'resetBefore' }, { kind: 'resetAfter' }])(
		'are added and removed once when responses are lost (%j)',
		async (effect) => {
			for (const path of ['/webhook/subscribe', '/webhook/unsubscribe']) {
				ispring.faults.push({ when: (request) => request.path === path, effect });
			}
			await subscribeOnlyTo(transport, NAME, COMPLETED);
			await subscribeOnlyTo(transport, NAME, ENROLLED);
			expect(await readSubscriptions(transport, NAME)).toEqual([ENROLLED]);
			const expected = effect.kind === 'resetAfter' ? 3 : 5;
			expect(writes()).toHaveLength(expected);
		},
	);

	it('with an unreadable filter do not match', async () => {
		const params = [{ name: 'userIds', value: 'x' }];
		const { transport: script } = scripted(() => ({ json: [{ subscriptionType: ENROLLED.type, params }] }), {
			system: 'iSpring Learn',
		});
		expect(await isSubscribedOnlyTo(script, NAME, ENROLLED)).toBe(false);
	});

	it('without parameters are read from bare or wrapped responses', async () => {
		const row = { subscriptionType: ENROLLED.type, params: null };
		for (const json of [[row], { subscriptions: [row] }, { response: [row] }]) {
			const { transport: script } = scripted(() => ({ json }), { system: 'iSpring Learn' });
			expect(await readSubscriptions(script, NAME)).toEqual([ENROLLED]);
		}
	});

	it('cannot be read from a response that is not a list', async () => {
		const { transport: script } = scripted(() => ({ json: { x: 1 } }), { system: 'iSpring Learn' });
		await expect(readSubscriptions(script, NAME)).rejects.toMatchObject({ kind: 'unexpectedResponse' });
	});
});
