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

/** As iSpring Learn signs, unless the test has its own idea. */
async function post(body: string, headers?: Record<string, string>) {
	const signature = signatureOf(setup.ispring, body, setup.subscriber.secret) ?? '';
	return await setup.trigger.deliver({ body, headers: headers ?? { 'x-hub-signature': signature } });
}

describe('a delivery', () => {
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
	])('starts the workflow and is answered with 200 (%j)', async (quirks) => {
		Object.assign(setup.ispring.quirks, quirks);
		const answers = await deliver(setup.ispring, COMPLETED);
		expect(answers.map(({ status }) => status)).toEqual([200]);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM]]);
		expect(setup.ispring.log).toEqual([]);
	});

	it('with several events makes several items, in order', async () => {
		const other = { ...COMPLETED.element, learnerId: 'other' };
		const payloads = [COMPLETED.element, JSON.stringify(other)];
		expect((await post(JSON.stringify({ type: COMPLETED.type, payloads }))).status).toBe(200);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM, { ...COMPLETED_ITEM, userId: 'other' }]]);
	});

	it('that comes twice starts the workflow twice', async () => {
		setup.ispring.quirks.deliversTwice = true;
		await deliver(setup.ispring, COMPLETED);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM], [COMPLETED_ITEM]]);
	});

	it('of another event, or of none, is taken and starts nothing', async () => {
		expect(await post(JSON.stringify({ type: 'USER_REGISTERED', payloads: [{}] }))).toEqual({
			status: 200,
			text: 'Not an event of this workflow',
		});
		expect((await post(JSON.stringify({ type: COMPLETED.type, payloads: [] }))).status).toBe(200);
		expect(setup.trigger.runs).toEqual([]);
	});

	it('of nearly 10 MB is read', async () => {
		const payloads = Array.from({ length: 40_000 }, () => COMPLETED.element);
		expect((await post(JSON.stringify({ type: COMPLETED.type, payloads }))).status).toBe(200);
		expect(setup.trigger.runs[0]).toHaveLength(40_000);
	});

	it('is read whatever its content type says', async () => {
		const signature = signatureOf(setup.ispring, BODY, setup.subscriber.secret) ?? '';
		for (const contentType of ['text/plain', 'application/octet-stream', 'application/json; charset=utf-8']) {
			await post(BODY, { 'x-hub-signature': signature, 'content-type': contentType });
		}
		expect(setup.trigger.runs).toHaveLength(3);
	});
});

describe('a delivery that is not from iSpring Learn', () => {
	it.each([
		['no signature', {}, 'missing'],
		['a signature of something else', { 'x-hub-signature': 'a'.repeat(64) }, 'wrong'],
		['a signature that is none', { 'x-hub-signature': 'sha256=' }, 'wrong'],
	])('is refused with 401 and starts nothing: %s', async (_name, headers, word) => {
		expect(await post(BODY, headers)).toEqual({ status: 401, text: `The signature is ${word}` });
		expect(setup.trigger.runs).toEqual([]);
	});

	it('is refused when one byte of the body is another', async () => {
		const signature = signatureOf(setup.ispring, BODY, setup.subscriber.secret) ?? '';
		expect(
			(await post(BODY.replace(USER_ID, USER_ID.replace('1', '2')), { 'x-hub-signature': signature })).status,
		).toBe(401);
		expect((await post(`${BODY} `, { 'x-hub-signature': signature })).status).toBe(401);
	});

	it('waits for another try while the secret is not saved', async () => {
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
	])('is answered with 400 when it is %j', async (body) => {
		const answer = await post(body, { 'content-type': 'text/plain' });
		expect(answer.status).toBe(400);
		expect(answer.text).toMatch(/^The (body|confirmation) /);
		expect(setup.trigger.runs).toEqual([]);
		expect(setup.trigger.logged).toEqual([]);
	});

	it('does not confirm anything by a code of its own', async () => {
		setup.subscriber.isConfirmed = false;
		const confirmation = { type: 'CONFIRMATION', payloads: [JSON.stringify({ code: 'guess' })] };
		expect(await post(JSON.stringify(confirmation), {})).toEqual({
			status: 400,
			text: 'The code is not accepted',
		});
		expect(setup.subscriber.isConfirmed).toBe(false);
		expect(setup.trigger.runs).toEqual([]);
	});

	it('is not read before it is signed, unless it is as short as a confirmation', async () => {
		const parse = jest.spyOn(JSON, 'parse');
		const body = `{"type":"${COMPLETED.type}","payloads":[${'1,'.repeat(5_000)}1]}`;
		const type = { 'content-type': 'application/octet-stream' };
		expect((await post(body, type)).status).toBe(401);
		expect((await post(body, { ...type, 'x-hub-signature': 'a'.repeat(64) })).status).toBe(401);
		expect(parse.mock.calls.every(([text]) => text.length < 10_000)).toBe(true);
		parse.mockRestore();
	});

	it('is refused when it is larger than what piles up in a day, signed or not', async () => {
		const body = `{"type":"${COMPLETED.type}","payloads":["${'x'.repeat(14_000_000)}"]}`;
		for (const headers of [{}, undefined]) {
			expect(await post(body, headers)).toEqual({ status: 413, text: 'The body is too large' });
		}
	});

	it('is refused when it holds more events than a workflow could take', async () => {
		const body = `{"type":"${COMPLETED.type}","payloads":[${'1,'.repeat(1_000_000)}1]}`;
		expect(await post(body)).toEqual({ status: 400, text: 'The body contains more than 100000 events' });
	});

	it('does not have codes handed back when nothing is to be confirmed', async () => {
		const confirmation = JSON.stringify({ type: 'CONFIRMATION', payloads: [{ code: 'guess' }] });
		expect(await post(confirmation, {})).toEqual({ status: 200, text: 'Confirmed already' });
		expect(setup.asked).not.toContain('/webhook/confirm');
	});

	it('has one code at a time handed back', async () => {
		setup.subscriber.isConfirmed = false;
		const codes = Array.from({ length: 20 }, (_, index) => ({ code: `guess ${index}` }));
		const answers = await Promise.all(
			codes.map(async (code) => await post(JSON.stringify({ type: 'CONFIRMATION', payloads: [code] }), {})),
		);
		const statuses = answers.map(({ status }) => status);
		expect(statuses).toContain(400);
		expect(statuses).toContain(503);
		const handedBack = setup.asked.filter((path) => path === '/webhook/confirm');
		expect(handedBack).toHaveLength(statuses.filter((status) => status === 400).length);
		expect(handedBack.length).toBeLessThan(10);
	});

	it('may come again when the code could not be handed back', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/confirm';
		setup.ispring.faults.push({ when, effect: { kind: 'status', status: 403 } });
		Object.assign(setup.subscriber, { isConfirmed: false, code: 'right' });
		const body = JSON.stringify({ type: 'CONFIRMATION', payloads: [{ code: 'right' }] });
		expect((await post(body, {})).status).toBe(503);
		expect((await post(body, {})).status).toBe(200);
		expect(setup.subscriber.isConfirmed).toBe(true);
	});
});

describe('Require Signature', () => {
	it.each([null, '', 'true'])('is on when an expression makes it %j', async (requireSignature) => {
		setup.trigger.parameters = { event: COMPLETED.type, options: { requireSignature } };
		expect((await post(BODY, {})).status).toBe(401);
		await setup.trigger.unpublish();
		await setup.trigger.publish();
		expect(setup.subscriber.secret).toMatch(/^[0-9a-f]{64}$/);
		expect((await post(BODY, {})).status).toBe(401);
		expect(setup.trigger.runs).toEqual([]);
	});
});

describe('without Require Signature', () => {
	beforeEach(async () => {
		setup.trigger.parameters = { event: COMPLETED.type, options: { requireSignature: false } };
		await setup.trigger.unpublish();
		await setup.trigger.publish();
	});

	it('no secret is registered, and every delivery is taken', async () => {
		expect(setup.subscriber.secret).toBe('');
		expect(setup.trigger.staticData).toEqual({ subscriberName: setup.subscriber.subscriberName });
		await deliver(setup.ispring, COMPLETED);
		await post(BODY, { 'x-hub-signature': 'of a secret from before' });
		expect(setup.trigger.runs).toHaveLength(2);
	});

	it('a secret comes back with the option', async () => {
		setup.trigger.parameters = { event: COMPLETED.type };
		await setup.trigger.publish();
		expect(setup.subscriber.secret).toMatch(/^[0-9a-f]{64}$/);
		expect((await post(BODY, {})).status).toBe(401);
	});
});
