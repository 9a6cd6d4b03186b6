import { sameOriginUrl } from '../../../src/http/addresses/same-origin-url';

const own = 'https://mycompany.bamboohr.com';

describe('sameOriginUrl', () => {
	it.each([
		[{ url: `${own}/api/v1/employees?fields=a,b` }, `${own}/api/v1/employees?fields=a,b`],
		[{ url: '/api/v1/employees' }, `${own}/api/v1/employees`],
		[{ url: 'api/v1/employees' }, `${own}/api/v1/employees`],
		[{ url: '/employees', baseURL: `${own}/api/v1/` }, `${own}/api/v1/employees`],
		[{ url: '/employees', baseURL: `${own}/api//` }, `${own}/api/employees`],
		[{ url: '', baseURL: `${own}/api/v1` }, `${own}/api/v1`],
		[{ url: '?page=2', baseURL: `${own}/api` }, `${own}/api?page=2`],
		[{ url: '/users?emails[]=a%40example.com' }, `${own}/users?emails[]=a%40example.com`],
	])('resolves %p', (request, expected) => {
		expect(sameOriginUrl(request, own)).toBe(expected);
	});

	it('keeps the path of the base', () => {
		expect(sameOriginUrl({ url: '/user' }, 'https://proxy.example.com/lms')).toBe(
			'https://proxy.example.com/lms/user',
		);
	});

	it.each([
		[
			'https://acme.ispringlearn.com/api/v3',
			'/api/v2/user/list',
			'https://acme.ispringlearn.com/api/v2/user/list',
		],
		['https://acme.ispringlearn.com/api/v3', '/user', 'https://acme.ispringlearn.com/api/v3/user'],
		['https://api-learn.ispring.com', '/api/v2/user/list', 'https://api-learn.ispring.com/api/v2/user/list'],
	])('resolves under %s the path %s, which may replace the version', (base, url, expected) => {
		expect(sameOriginUrl({ url }, base)).toBe(expected);
	});

	it('treats a URL in the query as a value', () => {
		expect(sameOriginUrl({ url: '/user?next=https://example.com' }, 'https://proxy.example.com/lms')).toBe(
			'https://proxy.example.com/lms/user?next=https://example.com',
		);
	});

	it.each([
		{ url: 'https://evil.example/api' },
		{ url: 'http://mycompany.bamboohr.com/api' },
		{ url: 'https://mycompany.bamboohr.com:8443/api' },
		{ url: 'https://mycompany.bamboohr.com@evil.example/' },
		{ url: '//evil.example/api' },
		{ url: '\\\\evil.example/api' },
		{ url: '/\\evil.example/api' },
		{ url: '/api', baseURL: 'https://evil.example' },
		{ url: '.evil.example/api', baseURL: '' },
		{ url: 'javascript:alert(1)' },
		{ url: 'https://' },
	])('refuses to send the secret to %p', (request) => {
		let address = '';
		try {
			address = sameOriginUrl(request, own);
		} catch (error) {
			expect(error).toMatchObject({ message: expect.stringContaining(`only for ${own}`) });
			return;
		}
		expect(address.startsWith(`${own}/`)).toBe(true);
	});

	it('names the origin that was refused', () => {
		expect(() => sameOriginUrl({ url: 'https://evil.example/api?token=1' }, own)).toThrow(
			`This credential is only for ${own}, so the request to https://evil.example was not sent.`,
		);
		expect(() => sameOriginUrl({ url: 'https://' }, own)).toThrow(
			`This credential is only for ${own}, so the request to an invalid address was not sent.`,
		);
	});
});
