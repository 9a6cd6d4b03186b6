import { authenticateRequest, requestedUrl } from '../../../src/http/sign-in/authenticate-request';

const own = 'https://api-learn.ispring.com';
const secret = { Authorization: 'Bearer sample-token' };

describe('authenticateRequest', () => {
	it('returns a changed copy and leaves the original request unchanged', () => {
		const request = {
			url: '/user',
			baseURL: own,
			method: 'POST' as const,
			body: { a: 1 },
			headers: { AUTHORIZATION: 'x' },
		};
		expect(authenticateRequest(request, own, secret)).toEqual({
			url: `${own}/user`,
			method: 'POST',
			body: { a: 1 },
			headers: { Accept: 'application/json', ...secret },
			disableFollowRedirect: true,
			sendCredentialsOnCrossOriginRedirect: false,
		});
		expect(request.headers).toEqual({ AUTHORIZATION: 'x' });
	});

	it("follows no redirect in n8n's older form of a request either", () => {
		const older = { uri: `${own}/user`, followAllRedirects: true };
		const request = Object.assign({ url: '' }, older);
		expect(authenticateRequest(request, own, secret)).toMatchObject({
			url: `${own}/user`,
			uri: undefined,
			followRedirect: false,
			followAllRedirects: false,
		});
	});
});

describe('requestedUrl', () => {
	it.each([
		['url', { url: '/user' }, '/user'],
		['uri where url is empty', Object.assign({ url: '' }, { uri: '/user' }), '/user'],
		['nothing where uri has no value', Object.assign({ url: '' }, { uri: undefined }), ''],
		['nothing where there is neither', { url: '' }, ''],
	])('is %s', (_what, request, url) => {
		expect(requestedUrl(request)).toBe(url);
	});
});
