import {
	bambooHrBaseUrl,
	bambooHrUrl,
	iSpringAccountUrl,
	iSpringBaseUrl,
	iSpringTokenUrl,
} from '../../../src/http/addresses/base-url';

describe('bambooHrBaseUrl with a subdomain', () => {
	it.each([
		'mycompany',
		' MyCompany\n',
		'mycompany.bamboohr.com',
		'MYCOMPANY.BambooHR.com/',
		'https://mycompany.bamboohr.com/home',
		'http://mycompany.bamboohr.com',
		'https://mycompany.bamboohr.com/login.php?r=%2Fhome#top',
	])('accepts %p', (subdomain) => {
		expect(bambooHrBaseUrl({ subdomain })).toBe('https://mycompany.bamboohr.com');
	});

	it.each(['a', 'my-company', '3m', 'a'.repeat(63)])('uses the subdomain %p unchanged', (subdomain) => {
		expect(bambooHrBaseUrl({ subdomain, baseUrl: '' })).toBe(`https://${subdomain}.bamboohr.com`);
	});

	it.each([
		'my/company',
		'my.company',
		'mycompany.bamboohr.com.evil.example',
		'mycompany.bamboohr.com@evil.example',
		'mycompany.bamboohr.com:8443',
		'evil.example/mycompany.bamboohr.com',
		'evil.example/.bamboohr.com',
		'user:password@mycompany.bamboohr.com',
		'https://mycompany',
		'https://a.b.bamboohr.com',
		'my company',
		'my_company',
		'-mycompany',
		'mycompany-',
		'a'.repeat(64),
		'mycompany?',
		'mycompany#',
		'my\\company',
		'firmenübersicht',
		'.bamboohr.com',
	])('rejects %p and says what to enter', (subdomain) => {
		expect(() => bambooHrBaseUrl({ subdomain })).toThrow(
			/^Subdomain must be a single name .* e\.g\. mycompany\.$/,
		);
	});

	it.each(['', '  ', undefined, 5])('refuses the invalid subdomain %p', (subdomain) => {
		expect(() => bambooHrBaseUrl({ subdomain })).toThrow(/^Subdomain is empty\./);
	});
});

describe('bambooHrBaseUrl with a base URL', () => {
	it.each([
		['https://proxy.example.com', 'https://proxy.example.com'],
		[' https://proxy.example.com/hr/ ', 'https://proxy.example.com/hr'],
		['https://proxy.example.com:8443//', 'https://proxy.example.com:8443'],
		['HTTPS://Proxy.Example.com', 'https://proxy.example.com'],
		['http://localhost:3000', 'http://localhost:3000'],
		['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
		['http://127.255.1.2', 'http://127.255.1.2'],
		['http://[::1]:3000', 'http://[::1]:3000'],
	])('accepts %p', (baseUrl, expected) => {
		expect(bambooHrBaseUrl({ baseUrl, subdomain: 'mycompany' })).toBe(expected);
	});

	it.each([
		['http://proxy.example.com', 'must start with https://'],
		['http://127.0.0.1.example.com', 'must start with https://'],
		['http://localhost.example.com', 'must start with https://'],
		['http://notlocalhost', 'must start with https://'],
		['http://evil.localhost', 'must start with https://'],
		['http://0.0.0.0', 'must start with https://'],
		['http://192.168.0.1', 'must start with https://'],
		['proxy.example.com', 'must be a full address'],
		['ftp://proxy.example.com', 'must be a full address'],
		['ftp://localhost/http://', 'must be a full address'],
		['https://', 'must be a full address'],
		['https://user:password@proxy.example.com', 'must not contain a user name or password'],
		['http://user@127.0.0.1', 'must not contain a user name or password'],
		['https://:password@proxy.example.com', 'must not contain a user name or password'],
		['https://proxy.example.com/?to=', 'must not contain "?" or "#"'],
		['https://proxy.example.com/#top', 'must not contain "?" or "#"'],
	])('rejects %p and shows an example', (baseUrl, reason) => {
		const refused = expect(() => bambooHrBaseUrl({ baseUrl }));
		refused.toThrow(`Base URL ${reason}`);
		refused.toThrow('such as https://proxy.example.com/bamboohr.');
	});

	it('never repeats what was entered, because it may contain a password', () => {
		expect(() => bambooHrBaseUrl({ baseUrl: 'https://user:hunter22@proxy.example.com' })).toThrow(
			expect.not.objectContaining({ message: expect.stringContaining('hunter22') }),
		);
	});

	it.each(['a/b', '', '  ', undefined])('refuses the subdomain %p also beside a base URL', (subdomain) => {
		expect(() => bambooHrBaseUrl({ baseUrl: 'https://proxy.example.com', subdomain })).toThrow(/^Subdomain/);
	});
});

describe('bambooHrUrl', () => {
	it('appends the path to the base', () => {
		expect(bambooHrUrl('https://a.bamboohr.com', '/api/v1/employees')).toBe(
			'https://a.bamboohr.com/api/v1/employees',
		);
	});

	it("drops the path's /api under a gateway base", () => {
		const gateway = 'https://api.bamboohr.com/api/gateway.php/a';
		expect(bambooHrUrl(gateway, '/api/v1_2/datasets')).toBe(`${gateway}/v1_2/datasets`);
		expect(bambooHrUrl(`${gateway}bc`, '/api/v1/employees')).toBe(`${gateway}bc/v1/employees`);
	});

	it('drops /api neither later in the path nor under an address that merely contains a gateway', () => {
		const gateway = 'https://api.bamboohr.com/api/gateway.php/a';
		expect(bambooHrUrl(gateway, '/v1/files/api/v1')).toBe(`${gateway}/v1/files/api/v1`);
		expect(bambooHrUrl(`${gateway}/proxy`, '/api/v1/employees')).toBe(`${gateway}/proxy/api/v1/employees`);
	});
});

describe('The addresses of iSpring Learn', () => {
	it('include the API host and the token URL derived from it', () => {
		const apiUrl = ' https://api-learn.ispring.com/ ';
		expect(iSpringBaseUrl({ apiUrl })).toBe('https://api-learn.ispring.com');
		expect(iSpringTokenUrl({ apiUrl })).toBe('https://api-learn.ispring.com/api/v3/token');
	});

	it("takes an account's own host, whose paths have a version, and a proxy with a path", () => {
		expect(iSpringTokenUrl({ apiUrl: 'https://a.ispringlearn.eu/api/v2' })).toBe(
			'https://a.ispringlearn.eu/api/v3/token',
		);
		expect(iSpringTokenUrl({ apiUrl: 'https://a.ispringlearn.eu/api/v10' })).toBe(
			'https://a.ispringlearn.eu/api/v3/token',
		);
		for (const apiUrl of ['https://proxy.example.com/lms', 'https://proxy.example.com/api/v2/lms']) {
			expect(iSpringTokenUrl({ apiUrl })).toBe(`${apiUrl}/api/v3/token`);
		}
	});

	it('are one of the listed addresses or another one', () => {
		const otherApiUrl = 'https://mycompany.ispringlearn.com/api/v3/';
		expect(iSpringBaseUrl({ apiUrl: 'other', otherApiUrl })).toBe(
			'https://mycompany.ispringlearn.com/api/v3',
		);
		expect(iSpringTokenUrl({ apiUrl: 'other', otherApiUrl })).toBe(
			'https://mycompany.ispringlearn.com/api/v3/token',
		);
		// What stands in a field that is hidden is left from before.
		const chosen = 'https://api-learn.ispringlearn.eu';
		expect(iSpringBaseUrl({ apiUrl: chosen, otherApiUrl })).toBe(chosen);
		expect(() => iSpringBaseUrl({ apiUrl: 'other', otherApiUrl: ' ' })).toThrow(/^Other API URL is empty\./);
	});

	it.each(['/index.php', '/index.php/api/v2', '/INDEX.PHP/api/v2/', '/learn/index.php/api/v3'])(
		'say that on-premise is not supported, for %p',
		(path) => {
			const address = `https://learn.example.com${path}`;
			expect(() => iSpringBaseUrl({ apiUrl: address })).toThrow(/^API URL .*on-premise.* not supported/);
			expect(() => iSpringTokenUrl({ apiUrl: 'other', otherApiUrl: address })).toThrow(
				/^Other API URL .*on-premise.* not supported/,
			);
		},
	);

	it('are rejected with the name of the field', () => {
		expect(() => iSpringBaseUrl({ apiUrl: 'http://api-learn.ispring.com' })).toThrow(
			/^API URL must start with https/,
		);
		expect(() => iSpringBaseUrl({})).toThrow(/^API URL is empty\..*https:\/\/api-learn\.ispring\.com/);
		expect(() => iSpringAccountUrl({ accountUrl: 'http://a.ispringlearn.com' })).toThrow(
			/^Account URL must start.*such as https:\/\/mycompany\.ispringlearn\.com\.$/,
		);
		expect(() => iSpringAccountUrl({ accountUrl: 'https://me:pass@a.ispring.ru/dashboard' })).toThrow(
			/^Account URL must not contain a user name/,
		);
	});

	it.each([
		'https://name.ispring.ru',
		' https://name.ispring.ru/ ',
		'https://NAME.ispring.ru/dashboard',
		'https://name.ispring.ru/a/b/?c=d#e',
		'https://name.ispring.ru:443?c=https://x/y',
	])('include %p as the address of the account', (accountUrl) => {
		expect(iSpringAccountUrl({ accountUrl })).toBe('https://name.ispring.ru');
	});
});
