import { deliver, signatureOf, type ISpringQuirks } from '../../../tools/simulator/ispring/index.mts';
import { COMPLETED, COMPLETED_ITEM, Setup, USER_ID } from './setup.mts';

let setup: Setup;
beforeEach(async () => {
	setup = await Setup.start();
	await setup.trigger.publish();
	setup.ispring.log.length = 0;
});
afterEach(async () => await setup.close());

const BODY = JSON.stringify({ type: COMPLETED.type, payloads: [COMPLETED.element] });

/** Sends a POST, signed like iSpring Learn by default. */
async function post(body: string, headers?: Record<string, string>) {
	const signature = signatureOf(setup.ispring, body, setup.subscriber.secret) ?? '';
	return await setup.trigger.deliver({ body, headers: headers ?? { 'x-hub-signature': signature } });
}

describe('iSpring Learn Trigger: receiving deliveries', () => {
	it.each<Partial<ISpringQuirks>>([
		{ eventElements: 'text' },
		{ eventElements: 'object' },
		{ webhookSignature: 'upperHex' },
		{ webhookSignature: 'prefixedHex' },
		{ webhookSignature: 'base64' },
		{ webhookHash: 'hmac' },
		{ webhookHash: 'hmac', webhookSignature: 'prefixedHex', eventNameCase: 'lower' },
		{ eventPayloads: 'single' },
		{ eventPayloads: 'single', eventElements: 'object', eventNameCase: 'lower' },
	])('starts an execution and answers 200 to a delivery from an account with %j', async (quirks) => {
		Object.assign(setup.ispring.quirks, quirks);
		const answers = await deliver(setup.ispring, COMPLETED);
		expect(answers.map(({ status }) => status)).toEqual([200]);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM]]);
		expect(setup.ispring.log).toEqual([]);
	});

	it('turns several events into several items in the same order', async () => {
		const other = { ...COMPLETED.element, learnerId: 'other' };
		const payloads = [COMPLETED.element, JSON.stringify(other)];
		expect((await post(JSON.stringify({ type: COMPLETED.type, payloads }))).status).toBe(200);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM, { ...COMPLETED_ITEM, userId: 'other' }]]);
	});

	it('starts two executions when the same delivery arrives twice', async () => {
		setup.ispring.quirks.deliversTwice = true;
		await deliver(setup.ispring, COMPLETED);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM], [COMPLETED_ITEM]]);
	});

	it('accepts a delivery of another event or without events, and starts no execution', async () => {
		expect(await post(JSON.stringify({ type: 'USER_REGISTERED', payloads: [{}] }))).toEqual({
			status: 200,
			text: 'This workflow does not use this event',
		});
		expect((await post(JSON.stringify({ type: COMPLETED.type, payloads: [] }))).status).toBe(200);
		expect(setup.trigger.runs).toEqual([]);
	});

	it('accepts a delivery of nearly ten megabytes', async () => {
		const payloads = Array.from({ length: 40_000 }, () => COMPLETED.element);
		expect((await post(JSON.stringify({ type: COMPLETED.type, payloads }))).status).toBe(200);
		expect(setup.trigger.runs[0]).toHaveLength(40_000);
	});

	it('reads a delivery whatever its content type is', async () => {
		const signature = signatureOf(setup.ispring, BODY, setup.subscriber.secret) ?? '';
		for (const contentType of ['text/plain', 'application/octet-stream', 'application/json; charset=utf-8']) {
			await post(BODY, { 'x-hub-signature': signature, 'content-type': contentType });
		}
		expect(setup.trigger.runs).toHaveLength(3);
	});
});

describe('iSpring Learn Trigger: refusing deliveries', () => {
	it.each([
		['no signature', {}, 'missing'],
		['a signature of another body', { 'x-hub-signature': 'a'.repeat(64) }, 'wrong'],
		['an empty signature', { 'x-hub-signature': 'sha256=' }, 'wrong'],
	])('refuses a delivery with %s and starts no execution', async (_name, headers, word) => {
		expect(await post(BODY, headers)).toEqual({ status: 401, text: `The signature is ${word}` });
		expect(setup.trigger.runs).toEqual([]);
	});

	it('refuses a delivery that was changed in transit', async () => {
		const signature = signatureOf(setup.ispring, BODY, setup.subscriber.secret) ?? '';
		expect(
			(await post(BODY.replace(USER_ID, USER_ID.replace('1', '2')), { 'x-hub-signature': signature })).status,
		).toBe(401);
		expect((await post(`${BODY} `, { 'x-hub-signature': signature })).status).toBe(401);
	});

	it('answers 503, so that iSpring Learn retries, while n8n does not have the secret', async () => {
		setup.trigger.staticData = {};
		expect((await post(BODY)).status).toBe(503);
		expect(setup.trigger.runs).toEqual([]);
	});

	it.each([
		'',
		'garbage',
		'[]',
		'{"type":1,"payloads":[]}',
		'{"type":"X"}',
		'{"type":"CONFIRMATION","payloads":["x"]}',
	])('answers 400 to the body %j and starts no execution', async (body) => {
		const answer = await post(body, { 'content-type': 'text/plain' });
		expect(answer.status).toBe(400);
		expect(answer.text).toMatch(/^The (body|confirmation) /);
		expect(setup.trigger.runs).toEqual([]);
		expect(setup.trigger.logged).toEqual([]);
	});

	it('answers 400 to a multipart form, whose bytes cannot be verified', async () => {
		const answer = await post(BODY, { 'content-type': 'multipart/form-data; boundary=x' });
		expect(answer).toEqual({ status: 400, text: 'The body cannot be read' });
	});

	it('does not confirm the subscriber with a made-up code', async () => {
		setup.subscriber.isConfirmed = false;
		const confirmation = { type: 'CONFIRMATION', payloads: [JSON.stringify({ code: 'guess' })] };
		expect(await post(JSON.stringify(confirmation), {})).toEqual({
			status: 400,
			text: 'The confirmation code was not accepted',
		});
		expect(setup.subscriber.isConfirmed).toBe(false);
		expect(setup.trigger.runs).toEqual([]);
	});

	it('does not parse an unsigned delivery that is longer than a confirmation', async () => {
		const parse = jest.spyOn(JSON, 'parse');
		const body = `{"type":"${COMPLETED.type}","payloads":[${'1,'.repeat(5_000)}1]}`;
		const type = { 'content-type': 'application/octet-stream' };
		expect((await post(body, type)).status).toBe(401);
		expect((await post(body, { ...type, 'x-hub-signature': 'a'.repeat(64) })).status).toBe(401);
		expect(parse.mock.calls.every(([text]) => text.length < 10_000)).toBe(true);
		parse.mockRestore();
	});

	it('refuses a delivery that is larger than the events of a day, signed or not', async () => {
		const body = `{"type":"${COMPLETED.type}","payloads":["${'x'.repeat(14_000_000)}"]}`;
		for (const headers of [{}, undefined]) {
			expect(await post(body, headers)).toEqual({ status: 413, text: 'The body is too large' });
		}
	});

	it('refuses a delivery with more events than a workflow could process', async () => {
		const body = `{"type":"${COMPLETED.type}","payloads":[${'1,'.repeat(1_000_000)}1]}`;
		expect(await post(body)).toEqual({ status: 400, text: 'The body contains more than 100000 events' });
	});

	it('sends no code back when the subscriber is already confirmed', async () => {
		const confirmation = JSON.stringify({ type: 'CONFIRMATION', payloads: [{ code: 'guess' }] });
		expect(await post(confirmation, {})).toEqual({ status: 200, text: 'Already confirmed' });
		expect(setup.asked).not.toContain('/webhook/confirm');
	});

	it('sends only one code back at a time', async () => {
		setup.subscriber.isConfirmed = false;
		const codes = Array.from({ length: 20 }, (_, index) => ({ code: `guess ${index}` }));
		const answers = await Promise.all(
			codes.map(async (code) => await post(JSON.stringify({ type: 'CONFIRMATION', payloads: [code] }), {})),
		);
		const statuses = answers.map(({ status }) => status);
		expect(statuses).toContain(400);
		expect(statuses).toContain(503);
		const sentBack = setup.asked.filter((path) => path === '/webhook/confirm');
		expect(sentBack).toHaveLength(statuses.filter((status) => status === 400).length);
		expect(sentBack.length).toBeLessThan(10);
	});

	it('answers 503, so that iSpring Learn retries, when the code could not be sent back', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/confirm';
		setup.ispring.faults.push({ when, effect: { kind: 'status', status: 403 } });
		Object.assign(setup.subscriber, { isConfirmed: false, code: 'right' });
		const body = JSON.stringify({ type: 'CONFIRMATION', payloads: [{ code: 'right' }] });
		expect((await post(body, {})).status).toBe(503);
		expect((await post(body, {})).status).toBe(200);
		expect(setup.subscriber.isConfirmed).toBe(true);
	});
});

describe('iSpring Learn Trigger: with Require Signature', () => {
	it.each([null, '', 'true'])(
		'refuses unsigned deliveries when the value of the option is %j',
		async (requireSignature) => {
			setup.trigger.parameters = { event: COMPLETED.type, options: { requireSignature } };
			expect((await post(BODY, {})).status).toBe(401);
			await setup.trigger.unpublish();
			await setup.trigger.publish();
			expect(setup.subscriber.secret).toMatch(/^[0-9a-f]{64}$/);
			expect((await post(BODY, {})).status).toBe(401);
			expect(setup.trigger.runs).toEqual([]);
		},
	);
});

describe('iSpring Learn Trigger: without Require Signature', () => {
	beforeEach(async () => {
		setup.trigger.parameters = { event: COMPLETED.type, options: { requireSignature: false } };
		await setup.trigger.unpublish();
		await setup.trigger.publish();
	});

	it('registers no secret and accepts every delivery', async () => {
		expect(setup.subscriber.secret).toBe('');
		expect(setup.trigger.staticData).toEqual({ subscriberName: setup.subscriber.subscriberName });
		await deliver(setup.ispring, COMPLETED);
		await post(BODY, { 'x-hub-signature': 'of a secret from before' });
		expect(setup.trigger.runs).toHaveLength(2);
	});

	it('registers a secret again when the option is turned on again', async () => {
		setup.trigger.parameters = { event: COMPLETED.type };
		await setup.trigger.publish();
		expect(setup.subscriber.secret).toMatch(/^[0-9a-f]{64}$/);
		expect((await post(BODY, {})).status).toBe(401);
	});
});
