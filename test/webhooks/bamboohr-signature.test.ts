import fc from 'fast-check';
import { verifySignature, type Expected, type SignedDelivery } from '../../src/webhooks/bamboohr-signature';
import { sign } from '../../tools/simulator/bamboohr/index.mts';

/** The public test vector of docs/apis/bamboohr.md#deliveries. */
const SIGNED_WITH = '123b929362d51613054f71e5e5d4bf2c';
const TIMESTAMP = '1658248023';
const BODY =
	'{"employees":[{"changedFields":["First name"],"fields":{"Employee #":{"value":"300"},"First name":{"value":"Tefi"},"Last name":{"value":"Adams"}},"id":"5"}]}';
const SIGNATURE = '56491dd9c2b352bc5f4fc627159aae20ddff9c8cb19f239a6de6771dc5310bac';

const vector = { body: Buffer.from(BODY), timestamp: TIMESTAMP, signature: SIGNATURE };
const SENT_AT_MS = 1658248023_000;

/** The reason for a refusal; undefined for a genuine delivery. */
function reason(delivery: Partial<SignedDelivery> = {}, expected: Partial<Expected> = {}) {
	const verdict = verifySignature(
		{ ...vector, ...delivery },
		{ privateKey: SIGNED_WITH, maxAgeMinutes: 0, nowMs: SENT_AT_MS, ...expected },
	);
	return verdict.isGenuine ? undefined : verdict.reason;
}

describe('The signature of a BambooHR webhook delivery', () => {
	it('matches the public test vector', () => {
		expect(reason()).toBeUndefined();
	});

	it.each([
		['with an empty key', { signature: sign('', BODY, TIMESTAMP) }, { privateKey: '' }, 'signature is wrong'],
		['without a timestamp', { timestamp: undefined }, {}, 'timestamp is missing'],
		['with an empty timestamp', { timestamp: '' }, {}, 'timestamp is missing'],
		['without a signature', { signature: undefined }, {}, 'signature is missing'],
		['with an empty signature', { signature: '' }, {}, 'signature is missing'],
		['in capital letters', { signature: SIGNATURE.toUpperCase() }, {}, 'signature is wrong'],
		['with half a signature', { signature: SIGNATURE.slice(0, 32) }, {}, 'signature is wrong'],
		['with two signatures', { signature: `${SIGNATURE}, ${SIGNATURE}` }, {}, 'signature is wrong'],
		['with characters that are not hexadecimal', { signature: 'é'.repeat(32) }, {}, 'signature is wrong'],
	])('is refused %s', (_case, delivery, expected, text) => {
		expect(reason(delivery, expected)).toContain(text);
	});

	it('is refused if it was computed with the timestamp first, with a separator, or from reformatted JSON', () => {
		const others = [
			sign(SIGNED_WITH, TIMESTAMP + BODY, ''),
			sign(SIGNED_WITH, `${TIMESTAMP}.${BODY}`, ''),
			sign(SIGNED_WITH, JSON.stringify(JSON.parse(BODY), null, 1), TIMESTAMP),
		];
		for (const signature of others) expect(reason({ signature })).toBe('The signature is wrong');
	});

	it('covers every byte of the body', () => {
		fc.assert(
			fc.property(
				fc.uint8Array(),
				fc.string({ minLength: 1 }),
				fc.string({ minLength: 1 }),
				(body, timestamp, privateKey) => {
					const signature = sign(privateKey, body, timestamp);
					expect(reason({ body, timestamp, signature }, { privateKey })).toBeUndefined();
				},
			),
		);
	});

	it('is refused when one byte of the body, the timestamp or the key changes', () => {
		const changed = (text: string) =>
			fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 127 })).map(([at, by]) => {
				const bytes = Buffer.from(text, 'latin1');
				bytes[at] = (bytes[at] ?? 0) ^ by;
				return bytes;
			});
		fc.assert(
			fc.property(changed(BODY), changed(TIMESTAMP), changed(SIGNED_WITH), (body, timestamp, key) => {
				expect(reason({ body })).toBe('The signature is wrong');
				expect(reason({ timestamp: timestamp.toString('latin1') })).toBe('The signature is wrong');
				expect(reason({}, { privateKey: key.toString('latin1') })).toBe('The signature is wrong');
			}),
		);
	});

	it('is refused when a byte of the body is removed or added', () => {
		fc.assert(
			fc.property(fc.nat(BODY.length - 1), (at) => {
				expect(reason({ body: Buffer.from(BODY.slice(0, at) + BODY.slice(at + 1)) })).toBeDefined();
				expect(reason({ body: Buffer.from(`${BODY.slice(0, at)} ${BODY.slice(at)}`) })).toBeDefined();
			}),
		);
	});
});

describe('The age of a BambooHR webhook delivery', () => {
	const age = (minutes: number, timestamp = TIMESTAMP) =>
		reason(
			{ timestamp, signature: sign(SIGNED_WITH, BODY, timestamp) },
			{ maxAgeMinutes: 5, nowMs: SENT_AT_MS + minutes * 60_000 },
		);

	it.each([
		[-60, 'The delivery is dated more than 5 minutes in the future'],
		[-5.01, 'The delivery is dated more than 5 minutes in the future'],
		[-5, undefined],
		[0, undefined],
		[5, undefined],
		[5.01, 'The delivery is older than 5 minutes'],
		[150, 'The delivery is older than 5 minutes'],
	])('of %d minutes with a limit of 5 results in: %s', (minutes, text) => {
		expect(age(minutes)).toBe(text);
	});

	it('is not checked without a limit', () => {
		expect(reason({}, { nowMs: SENT_AT_MS + 365 * 86_400_000 })).toBeUndefined();
	});

	it.each([
		'2022-07-19T16:27:03Z',
		'2022-07-19T16:27:03+0000',
		'1658248023000',
		'Tue, 19 Jul 2022 16:27:03 GMT',
	])('is read from the timestamp %s', (timestamp) => {
		expect(age(5, timestamp)).toBeUndefined();
		expect(age(6, timestamp)).toBe('The delivery is older than 5 minutes');
	});

	it('is refused with a limit, but not without, when the timestamp is unreadable', () => {
		const timestamp = 'yesterday';
		expect(age(0, timestamp)).toContain('its age cannot be checked');
		expect(reason({ timestamp, signature: sign(SIGNED_WITH, BODY, timestamp) })).toBeUndefined();
	});

	it('is not checked without a limit when the timestamp is in the future', () => {
		expect(reason({}, { nowMs: SENT_AT_MS - 365 * 86_400_000 })).toBeUndefined();
	});

	it('is checked after the signature', () => {
		expect(reason({ signature: 'x' }, { maxAgeMinutes: 1, nowMs: SENT_AT_MS * 2 })).toBe(
			'The signature is wrong',
		);
	});
});

describe('The signature of a BambooHR webhook delivery that is a form', () => {
	const form = 'type=employee.updated&data[employeeId]=21';
	const formReason = (body: string, timestamp: string, signed = body + timestamp) =>
		reason({ body: Buffer.from(body), timestamp, signature: sign(SIGNED_WITH, signed, ''), isForm: true });

	it.each([TIMESTAMP, '2022-07-19T16:27:03Z', 'Tue, 19 Jul 2022 16:27:03 GMT'])(
		'is refused when moving a digit between the body and the timestamp %s names another employee',
		(timestamp) => {
			expect(formReason(form, timestamp)).toBeUndefined();
			const signed = form + timestamp;
			for (let end = form.length - 3; end < signed.length; end++) {
				if (end === form.length) continue;
				expect(formReason(signed.slice(0, end), signed.slice(end), signed)).toBe(
					'The timestamp has an unknown format',
				);
			}
		},
	);
});
