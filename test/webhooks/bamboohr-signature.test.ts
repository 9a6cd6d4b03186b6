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

describe('the signature of a BambooHR delivery', () => {
	it('is genuine in the public test vector', () => {
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
		['with other letters than hex', { signature: 'é'.repeat(32) }, {}, 'signature is wrong'],
	])('is refused %s', (_case, delivery, expected, text) => {
		expect(reason(delivery, expected)).toContain(text);
	});

	it('is wrong if computed with the timestamp first, with a dot in between, or for reformatted JSON', () => {
		const others = [
			sign(SIGNED_WITH, TIMESTAMP + BODY, ''),
			sign(SIGNED_WITH, `${TIMESTAMP}.${BODY}`, ''),
			sign(SIGNED_WITH, JSON.stringify(JSON.parse(BODY), null, 1), TIMESTAMP),
		];
		for (const signature of others) expect(reason({ signature })).toBe('The signature is wrong');
	});

	it('covers the body byte by byte, whatever the bytes are', () => {
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

	it('is wrong when one byte of the body, the timestamp or the key is changed', () => {
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

	it('is wrong when a byte of the body is missing or added', () => {
		fc.assert(
			fc.property(fc.nat(BODY.length - 1), (at) => {
				expect(reason({ body: Buffer.from(BODY.slice(0, at) + BODY.slice(at + 1)) })).toBeDefined();
				expect(reason({ body: Buffer.from(`${BODY.slice(0, at)} ${BODY.slice(at)}`) })).toBeDefined();
			}),
		);
	});
});

describe('the age of a delivery', () => {
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
	])('of %d minutes, with a limit of 5, has the result: %s', (minutes, text) => {
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
	])('is read from %s', (timestamp) => {
		expect(age(5, timestamp)).toBeUndefined();
		expect(age(6, timestamp)).toBe('The delivery is older than 5 minutes');
	});

	it('is refused if the timestamp cannot be parsed, but only with a limit', () => {
		const timestamp = 'yesterday';
		expect(age(0, timestamp)).toContain('its age cannot be checked');
		expect(reason({ timestamp, signature: sign(SIGNED_WITH, BODY, timestamp) })).toBeUndefined();
	});

	it('is not checked without a limit when the timestamp lies in the future', () => {
		expect(reason({}, { nowMs: SENT_AT_MS - 365 * 86_400_000 })).toBeUndefined();
	});

	it('is checked after the signature', () => {
		expect(reason({ signature: 'x' }, { maxAgeMinutes: 1, nowMs: SENT_AT_MS * 2 })).toBe(
			'The signature is wrong',
		);
	});
});

describe('the signature of a BambooHR delivery that is a form', () => {
	const form = 'type=employee.updated&data[employeeId]=21';
	const formReason = (body: string, timestamp: string, signed = body + timestamp) =>
		reason({ body: Buffer.from(body), timestamp, signature: sign(SIGNED_WITH, signed, ''), isForm: true });

	it.each([TIMESTAMP, '2022-07-19T16:27:03Z', 'Tue, 19 Jul 2022 16:27:03 GMT'])(
		'is refused when a digit moves between the body and the timestamp %s, which names another employee',
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
