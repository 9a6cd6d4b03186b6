import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { verifySignature } from '../../src/webhooks/ispring-signature';
import { GENUINE, SIGNATURE_MISSING, SIGNATURE_WRONG } from '../../src/webhooks/signature-verdict';

const SECRET = 'a-secret-of-our-own';
const BODY = Buffer.from('{"type":"USER_REGISTERED","payloads":["{\\"userId\\":\\"u-1\\"}"]}');
type Encoding = 'hex' | 'base64' | 'base64url';
const digest = (encoding: Encoding) =>
	createHash('sha256')
		.update(Buffer.concat([BODY, Buffer.from(SECRET)]))
		.digest(encoding);
const hmac = (encoding: Encoding) => createHmac('sha256', SECRET).update(BODY).digest(encoding);
const verify = (signature: string | undefined, body: Uint8Array = BODY, secret = SECRET) =>
	verifySignature({ body, signature }, { secret });

describe('The signature of an iSpring Learn webhook delivery', () => {
	it('can be the SHA-256 of the body followed by the secret', () => {
		expect(
			verify(
				// The test vector of FIPS 180-2 for "abc".
				'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
				Buffer.from('a'),
				'bc',
			),
		).toEqual(GENUINE);
	});

	it('can be the HMAC of the body with the secret', () => {
		expect(
			verify(
				// Test case 2 of RFC 4231.
				'5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
				Buffer.from('what do ya want for nothing?'),
				'Jefe',
			),
		).toEqual(GENUINE);
	});

	it.each([
		...[hmac('hex'), hmac('hex').toUpperCase(), `sha256=${hmac('hex')}`],
		...[hmac('base64'), hmac('base64url'), `sha256=${hmac('base64')}`],
		digest('hex'),
		digest('hex').toUpperCase(),
		`sha256=${digest('hex')}`,
		`SHA256=${digest('hex')}`,
		digest('base64'),
		digest('base64').replace('=', ''),
		digest('base64url'),
		`sha256=${digest('base64')}`,
		` ${digest('hex')} `,
	])('is accepted as %j', (signature) => {
		expect(verify(signature)).toEqual(GENUINE);
	});

	it.each([
		'sha256=',
		'x',
		digest('hex').slice(1),
		`${digest('hex')}0`,
		digest('base64').slice(2),
		`sha1=${digest('hex')}`,
		createHmac('sha256', BODY).update(SECRET).digest('hex'),
		createHmac('sha1', SECRET).update(BODY).digest('hex'),
		createHash('sha256').update(SECRET).update(BODY).digest('hex'),
		createHash('sha256').update(BODY).digest('hex'),
	])('is wrong as %j', (signature) => {
		expect(verify(signature)).toEqual(SIGNATURE_WRONG);
	});

	it.each([undefined, '', '  '])('is missing when it is %j', (signature) => {
		expect(verify(signature)).toEqual(SIGNATURE_MISSING);
	});

	it('is wrong when any byte of the body or the secret changes', () => {
		const whole = Buffer.concat([BODY, Buffer.from(SECRET)]);
		fc.assert(
			fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 127 }), (at, by) => {
				const changed = Buffer.from(whole);
				changed[at] = (changed[at] ?? 0) ^ by;
				const body = changed.subarray(0, BODY.length);
				const secret = changed.subarray(BODY.length).toString('latin1');
				expect(verify(digest('hex'), body, secret)).toEqual(SIGNATURE_WRONG);
				expect(verify(hmac('hex'), body, secret)).toEqual(SIGNATURE_WRONG);
			}),
		);
	});

	it('is wrong when any of its digits changes', () => {
		for (const right of [digest('hex'), hmac('hex')]) {
			for (let at = 0; at < right.length; at++) {
				const digit = right[at] === '0' ? '1' : '0';
				expect(verify(right.slice(0, at) + digit + right.slice(at + 1))).toEqual(SIGNATURE_WRONG);
			}
		}
	});

	it('never matches and never throws for any other text in the header', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (signature) => {
				expect(verify(signature).isGenuine).toBe(false);
			}),
		);
	});
});
