import { renewToken } from '../../../src/http/sign-in/renew-token';

/** Errors as n8n 2.41 and 2.20 throw them. */
const refusedGrant = Object.assign(new Error('EAUTH'), { code: 'EAUTH', body: { error: 'invalid_grant' } });
const statusError = (status: number) => Object.assign(new Error('HTTP status'), { code: 'ESTATUS', status });

async function renewal(error: unknown, tokens: string[] = ['old', 'old']) {
	const read = async () => tokens.shift() ?? '';
	return await renewToken({ read, renew: async () => await Promise.reject(error) });
}

describe('Renewing a token', () => {
	it('succeeds when another process has renewed it at the same moment', async () => {
		await expect(renewal(refusedGrant, ['old', 'new'])).resolves.toBeUndefined();
	});

	it.each([
		[refusedGrant, 'BambooHR did not renew the access of the OAuth2 credential (invalid_grant).'],
		[statusError(400), 'BambooHR did not renew the access of the OAuth2 credential.'],
		[statusError(200), 'BambooHR did not renew the access of the OAuth2 credential.'],
		[new Error('The credential "x" needs to be reconnected.'), /did not renew the access/],
		[
			{ code: 'EAUTH', body: { error: 'sim-secret' } },
			'BambooHR did not renew the access of the OAuth2 credential.',
		],
		[
			Object.assign(new Error('refreshToken is required'), { code: 'ERR_ASSERTION' }),
			/did not renew the access/,
		],
		['unknown', /did not renew the access/],
	])('is refused for good after %p', async (error, message) => {
		await expect(renewal(error)).rejects.toMatchObject({ kind: 'credential' });
		await expect(renewal(error)).rejects.toThrow(message);
	});

	it.each([
		[statusError(429), 429],
		[Object.assign(new Error('x'), { code: 'ERR_BAD_RESPONSE', response: { status: 503 } }), 503],
	])('is possible later after %p', async (error, status) => {
		await expect(renewal(error)).resolves.toMatchObject({ status });
	});

	it('got no answer when the connection failed', async () => {
		const error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
		await expect(renewal(error)).rejects.toMatchObject({ message: 'no answer', code: 'ECONNREFUSED' });
	});
});
