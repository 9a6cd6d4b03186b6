import {
	deliver,
	giveUp,
	redeliver,
	signatureOf,
	startISpring,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { fakeServer, type FakeServer } from '../../support/fake-server.mts';
import { callISpring } from './call.mts';

const EVENT = {
	type: 'LEARNERS_ENROLLED_IN_COURSE',
	element: { courseId: 'c-1', learnerIds: ['u-1', 'u-2'] },
};

let sim: ISpringSimulator;
let subscriberServer: FakeServer;
let status: number;

beforeEach(async () => {
	sim = await startISpring();
	status = 200;
	subscriberServer = await fakeServer({ 'POST /hook': () => ({ status, body: 'text' }) });
});
afterEach(async () => {
	await subscriberServer.close();
	await sim.close();
});

/** What arrived, counted from the first. */
const bodyOf = (at: number) => subscriberServer.log.at(at)?.body ?? '';

const post = async (name: string, body: object) =>
	await callISpring(sim, `/webhook/${name}`, { body: { subscriberName: 'n8n', ...body } });

async function subscribed(params: Array<{ name: string; value: string }> = []) {
	sim.quirks.sendsCode = 'during';
	await post('register', { callbackUrl: `${subscriberServer.url}/hook`, secret: 's-1' });
	await post('code/send', {});
	const subscriber = sim.state.subscribers.get('n8n');
	if (!subscriber) throw new Error('There is no subscriber');
	await post('confirm', { code: subscriber.code });
	await post('subscribe', { subscription: { subscriptionType: EVENT.type, params } });
	return subscriber;
}

describe('the webhooks of the iSpring Learn simulator', () => {
	it('the confirmation code is posted as JSON inside a string', async () => {
		await subscribed();
		const { type, payloads } = JSON.parse(bodyOf(0));
		expect(type).toBe('CONFIRMATION');
		expect(JSON.parse(payloads[0])).toEqual({ code: expect.stringMatching(/^[0-9a-f-]{36}$/) });
	});

	it.each(['text', 'object'] as const)(
		'elements are delivered as %s, with a signature',
		async (eventElements) => {
			sim.quirks.eventElements = eventElements;
			await subscribed();
			expect(await deliver(sim, EVENT)).toEqual([{ subscriberName: 'n8n', status: 200, text: 'text' }]);
			const body = bodyOf(1);
			const element = eventElements === 'text' ? JSON.stringify(EVENT.element) : EVENT.element;
			expect(JSON.parse(body)).toEqual({ type: EVENT.type, payloads: [element] });
			expect(subscriberServer.log[1]?.headers['x-hub-signature']).toBe(signatureOf(sim, body, 's-1'));
		},
	);

	it('deliveries are signed in the configured format, or not at all', async () => {
		const hex = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
		const inForm = (webhookSignature: typeof sim.quirks.webhookSignature) => {
			sim.quirks.webhookSignature = webhookSignature;
			return signatureOf(sim, 'a', 'bc');
		};
		expect(inForm('hex')).toBe(hex);
		expect(inForm('upperHex')).toBe(hex.toUpperCase());
		expect(inForm('prefixedHex')).toBe(`sha256=${hex}`);
		expect(inForm('base64')).toBe(Buffer.from(hex, 'hex').toString('base64'));
		expect(inForm('none')).toBeUndefined();
	});

	it.each([
		[{ name: 'courseIds', value: '["c-1"]' }, 1],
		[{ name: 'userIds', value: '["u-2"]' }, 1],
		[{ name: 'userIds', value: '["u-3"]' }, 0],
	])('an event is delivered only to subscribers whose filter %j matches', async (filter, count) => {
		await subscribed([filter]);
		expect(await deliver(sim, EVENT)).toHaveLength(count);
		expect(await deliver(sim, { ...EVENT, type: 'USER_REGISTERED' })).toHaveLength(0);
	});

	it('deliveries are queued until they are accepted, and are dropped after a day', async () => {
		const subscriber = await subscribed();
		const info = async () => (await callISpring(sim, '/webhook/subscriber/info?subscriberName=n8n')).json;
		status = 202;
		await deliver(sim, EVENT);
		await deliver(sim, EVENT);
		expect(await info()).toMatchObject({ notificationProcessStatus: 'SUSPENDED' });
		status = 200;
		await redeliver(sim);
		expect(JSON.parse(bodyOf(-1)).payloads).toHaveLength(2);
		expect(await info()).toMatchObject({ notificationProcessStatus: 'ACTIVE' });
		status = 500;
		await deliver(sim, EVENT);
		giveUp(subscriber);
		expect(await info()).toMatchObject({ confirmationStatus: 'UNCONFIRMED' });
		expect(await redeliver(sim)).toEqual([]);
	});

	it('a delivery can be repeated', async () => {
		await subscribed();
		sim.quirks.deliversTwice = true;
		expect(await deliver(sim, EVENT)).toHaveLength(2);
		expect(subscriberServer.log).toHaveLength(3);
		expect(bodyOf(1)).toBe(bodyOf(2));
	});
});
