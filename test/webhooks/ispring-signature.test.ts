import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { verifySignature } from '../../src/webhooks/ispring-signature';

const SECRET = 'a-secret-of-our-own';
const BODY = Buffer.from('{"type":"USER_REGISTERED","payloads":["{\\"userId\\":\\"u-1\\"}"]}');
type Encoding = 'hex' | 'base64' | 'base64url';
const digest = (encoding: Encoding) =>
	createHash('sha256')
		.update(Buffer.concat([BODY, Buffer.from(SECRET)]))
		.digest(encoding);
const hmac = (encoding: Encoding) => createHmac('sha256', SECRET).update(BODY).digest(encoding);
const judge = (signature: string | undefined, more = {}) =>
	verifySignature({ rawBody: BODY, secret: SECRET, signature, ...more });

describe('a signature of iSpring Learn', () => {
	it('is the SHA-256 of the body directly followed by the secret', () => {
		expect(
			verifySignature({
				rawBody: Buffer.from('a'),
				secret: 'bc',
				// The test vector of FIPS 180-2 for "abc".
				signature: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
			}),
		).toBe('right');
	});

	it('is also the HMAC of the body with the secret', () => {
		expect(
			verifySignature({
				rawBody: Buffer.from('what do ya want for nothing?'),
				secret: 'Jefe',
				// Test case 2 of RFC 4231.
				signature: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
			}),
		).toBe('right');
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
	])('is right as %j', (signature) => {
		expect(judge(signature)).toBe('right');
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
		expect(judge(signature)).toBe('wrong');
	});

	it.each([undefined, '', '  '])('is absent when it is %j', (signature) => {
		expect(judge(signature)).toBe('absent');
	});

	it('is wrong after a change of any byte of the body or the secret', () => {
		const whole = Buffer.concat([BODY, Buffer.from(SECRET)]);
		fc.assert(
			fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 127 }), (at, by) => {
				const changed = Buffer.from(whole);
				changed[at] = (changed[at] ?? 0) ^ by;
				const rawBody = changed.subarray(0, BODY.length);
				const secret = changed.subarray(BODY.length).toString('latin1');
				expect(judge(digest('hex'), { rawBody, secret })).toBe('wrong');
				expect(judge(hmac('hex'), { rawBody, secret })).toBe('wrong');
			}),
		);
	});

	it('is wrong after a change of any of its digits', () => {
		for (const right of [digest('hex'), hmac('hex')]) {
			for (let at = 0; at < right.length; at++) {
				const digit = right[at] === '0' ? '1' : '0';
				expect(judge(right.slice(0, at) + digit + right.slice(at + 1))).toBe('wrong');
			}
		}
	});

	it('never throws, whatever stands in the header', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (signature) => {
				expect(['wrong', 'absent']).toContain(judge(signature));
			}),
		);
	});
});
