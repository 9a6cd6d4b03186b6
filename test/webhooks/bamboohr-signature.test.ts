import fc from 'fast-check';
import {
	verifySignature,
	type SignatureCheck,
	type SignedDelivery,
} from '../../src/webhooks/bamboohr-signature';
import { sign } from '../../tools/simulator/bamboohr/index.mts';

/** The public test vector of docs/apis/bamboohr.md#deliveries. */
const SIGNED_WITH = '123b929362d51613054f71e5e5d4bf2c';
const TIMESTAMP = '1658248023';
const BODY =
	'{"employees":[{"changedFields":["First name"],"fields":{"Employee #":{"value":"300"},"First name":{"value":"Tefi"},"Last name":{"value":"Adams"}},"id":"5"}]}';
const SIGNATURE = '56491dd9c2b352bc5f4fc627159aae20ddff9c8cb19f239a6de6771dc5310bac';

const vector = { body: Buffer.from(BODY), timestamp: TIMESTAMP, signature: SIGNATURE };
const SENT_AT_MS = 1658248023_000;

function why(delivery: Partial<SignedDelivery> = {}, expected: Partial<SignatureCheck> = {}) {
	return verifySignature(
		{ ...vector, ...delivery },
		{ privateKey: SIGNED_WITH, maxAgeMinutes: 0, nowMs: SENT_AT_MS, ...expected },
	);
}

describe('the signature of a BambooHR webhook', () => {
	it('is that of the public test vector', () => {
		expect(why()).toBeUndefined();
	});

	it.each([
		['without a key', {}, { privateKey: undefined }, 'not registered'],
		['with an empty key', {}, { privateKey: '' }, 'not registered'],
		['without a timestamp', { timestamp: undefined }, {}, 'timestamp is missing'],
		['with an empty timestamp', { timestamp: '' }, {}, 'timestamp is missing'],
		['without a signature', { signature: undefined }, {}, 'signature is missing'],
		['with an empty signature', { signature: '' }, {}, 'signature is missing'],
		['in capital letters', { signature: SIGNATURE.toUpperCase() }, {}, 'signature is wrong'],
		['with half a signature', { signature: SIGNATURE.slice(0, 32) }, {}, 'signature is wrong'],
		['with two signatures', { signature: `${SIGNATURE}, ${SIGNATURE}` }, {}, 'signature is wrong'],
		['of other letters than hex', { signature: 'é'.repeat(32) }, {}, 'signature is wrong'],
	])('is refused %s', (_case, delivery, expected, reason) => {
		expect(why(delivery, expected)).toContain(reason);
	});

	it('is not that of the timestamp before the body, with a dot between, or of JSON written anew', () => {
		const others = [
			sign(SIGNED_WITH, TIMESTAMP + BODY, ''),
			sign(SIGNED_WITH, `${TIMESTAMP}.${BODY}`, ''),
			sign(SIGNED_WITH, JSON.stringify(JSON.parse(BODY), null, 1), TIMESTAMP),
		];
		for (const signature of others) expect(why({ signature })).toBe('the signature is wrong');
	});

	it('takes the body byte by byte, whatever the bytes are', () => {
		fc.assert(
			fc.property(
				fc.uint8Array(),
				fc.string({ minLength: 1 }),
				fc.string({ minLength: 1 }),
				(body, timestamp, privateKey) => {
					const signature = sign(privateKey, body, timestamp);
					expect(why({ body, timestamp, signature }, { privateKey })).toBeUndefined();
				},
			),
		);
	});

	it('fails when one byte of body, timestamp or key is another', () => {
		const changed = (text: string) =>
			fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 127 })).map(([at, by]) => {
				const bytes = Buffer.from(text, 'latin1');
				bytes[at] = (bytes[at] ?? 0) ^ by;
				return bytes;
			});
		fc.assert(
			fc.property(changed(BODY), changed(TIMESTAMP), changed(SIGNED_WITH), (body, timestamp, key) => {
				expect(why({ body })).toBe('the signature is wrong');
				expect(why({ timestamp: timestamp.toString('latin1') })).toBe('the signature is wrong');
				expect(why({}, { privateKey: key.toString('latin1') })).toBe('the signature is wrong');
			}),
		);
	});

	it('fails when a byte is left out or put in', () => {
		fc.assert(
			fc.property(fc.nat(BODY.length - 1), (at) => {
				expect(why({ body: Buffer.from(BODY.slice(0, at) + BODY.slice(at + 1)) })).toBeDefined();
				expect(why({ body: Buffer.from(`${BODY.slice(0, at)} ${BODY.slice(at)}`) })).toBeDefined();
			}),
		);
	});
});

describe('the age of a delivery', () => {
	const age = (minutes: number, timestamp = TIMESTAMP) =>
		why(
			{ timestamp, signature: sign(SIGNED_WITH, BODY, timestamp) },
			{ maxAgeMinutes: 5, nowMs: SENT_AT_MS + minutes * 60_000 },
		);

	it.each([
		[-60, 'it is dated more than 5 minutes in the future'],
		[-5.01, 'it is dated more than 5 minutes in the future'],
		[-5, undefined],
		[0, undefined],
		[5, undefined],
		[5.01, 'it is older than 5 minutes'],
		[150, 'it is older than 5 minutes'],
	])('of %d minutes, with a limit of 5', (minutes, reason) => {
		expect(age(minutes)).toBe(reason);
	});

	it('does not matter without a limit', () => {
		expect(why({}, { nowMs: SENT_AT_MS + 365 * 86_400_000 })).toBeUndefined();
	});

	it.each([
		'2022-07-19T16:27:03Z',
		'2022-07-19T16:27:03+0000',
		'1658248023000',
		'Tue, 19 Jul 2022 16:27:03 GMT',
	])('is read from %s', (timestamp) => {
		expect(age(5, timestamp)).toBeUndefined();
		expect(age(6, timestamp)).toBe('it is older than 5 minutes');
	});

	it('is too great when it cannot be read, but only where there is a limit', () => {
		const timestamp = 'yesterday';
		expect(age(0, timestamp)).toContain('is unreadable');
		expect(why({ timestamp, signature: sign(SIGNED_WITH, BODY, timestamp) })).toBeUndefined();
	});

	it('does not matter without a limit, in the future either', () => {
		expect(why({}, { nowMs: SENT_AT_MS - 365 * 86_400_000 })).toBeUndefined();
	});

	it('is looked at after the signature', () => {
		expect(why({ signature: 'x' }, { maxAgeMinutes: 1, nowMs: SENT_AT_MS * 2 })).toBe(
			'the signature is wrong',
		);
	});
});

describe('a form', () => {
	const form = 'type=employee.updated&data[employeeId]=21';
	const whyForm = (body: string, timestamp: string, signed = body + timestamp) =>
		why({ body: Buffer.from(body), timestamp, signature: sign(SIGNED_WITH, signed, ''), isForm: true });

	it.each([TIMESTAMP, '2022-07-19T16:27:03Z', 'Tue, 19 Jul 2022 16:27:03 GMT'])(
		'with the timestamp %s is about another person as soon as a digit has changed sides, and refused',
		(timestamp) => {
			expect(whyForm(form, timestamp)).toBeUndefined();
			const signed = form + timestamp;
			for (let end = form.length - 3; end < signed.length; end++) {
				if (end === form.length) continue;
				expect(whyForm(signed.slice(0, end), signed.slice(end), signed)).toBe(
					'the timestamp has an unknown format',
				);
			}
		},
	);
});
