import { withHeaders } from '../../../src/http/sign-in/with-headers';

const SIGN_IN = { Authorization: 'Bearer sample-token' };

describe('The headers of an authenticated request', () => {
	it('ask for JSON even if the request has no headers', () => {
		expect(withHeaders(undefined, SIGN_IN)).toEqual({ Accept: 'application/json', ...SIGN_IN });
	});

	it('keep the headers of the request', () => {
		expect(withHeaders({ 'X-Trace': '7' }, SIGN_IN)).toEqual({
			Accept: 'application/json',
			'X-Trace': '7',
			...SIGN_IN,
		});
	});

	it.each(['accept', 'Accept', 'ACCEPT'])('leave the format to a request that asks for one: %s', (name) => {
		expect(withHeaders({ [name]: 'application/pdf' }, SIGN_IN)).toEqual({
			[name]: 'application/pdf',
			...SIGN_IN,
		});
	});

	it.each(['authorization', 'AUTHORIZATION'])('replace the sign-in that the request has: %s', (name) => {
		expect(withHeaders({ [name]: 'Bearer of-somebody' }, SIGN_IN)).toEqual({
			Accept: 'application/json',
			...SIGN_IN,
		});
	});
});
