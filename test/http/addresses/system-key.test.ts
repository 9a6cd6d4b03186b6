import { bambooHrSystemKey, iSpringSystemKey } from '../../../src/http/addresses/system-key';

describe('One BambooHR company', () => {
	const company = bambooHrSystemKey({ subdomain: 'mycompany' });

	it.each([
		{ subdomain: 'MyCompany' },
		{ subdomain: ' mycompany.bamboohr.com ' },
		{ subdomain: 'https://mycompany.bamboohr.com/home' },
		{ subdomain: 'mycompany', baseUrl: ' ' },
		{ subdomain: 'mycompany', baseUrl: 'https://mycompany.bamboohr.com' },
		{ subdomain: 'mycompany', baseUrl: 'https://MyCompany.BambooHR.com/' },
		{ subdomain: 'mycompany', baseUrl: 'https://mycompany.bamboohr.com:443' },
		{ subdomain: 'mycompany', baseUrl: 'https://mycompany.bamboohr.com.' },
		{ subdomain: 'mycompany', baseUrl: 'HTTPS://mycompany.bamboohr.com//' },
		{ subdomain: 'mycompany', baseUrl: 'https://mycompany.bamboohr.com/api/v1' },
		{ subdomain: 'mycompany', baseUrl: 'https://api.bamboohr.com/api/gateway.php/mycompany' },
		{ subdomain: 'mycompany', baseUrl: 'https://api.bamboohr.com/api/gateway.php/MyCompany/' },
		{ subdomain: 'mycompany', baseUrl: 'https://mycompany.bamboohr.com/api/gateway.php/mycompany' },
	])('is the same at %p', (credential) => {
		expect(bambooHrSystemKey(credential)).toBe(company);
	});

	it.each([
		{ subdomain: 'othercompany' },
		{ subdomain: 'mycompany', baseUrl: 'https://mycompany.bamboohr.com:8443' },
		{ subdomain: 'mycompany', baseUrl: 'https://proxy.example.com/mycompany' },
		{ subdomain: 'mycompany', baseUrl: 'https://api.bamboohr.com/api/gateway.php/othercompany' },
	])('is another one at %p', (credential) => {
		expect(bambooHrSystemKey(credential)).not.toBe(company);
	});

	it('on this machine is the same under any local name, but not at another port', () => {
		const at = (baseUrl: string) => bambooHrSystemKey({ subdomain: 'mycompany', baseUrl });
		expect(new Set(['http://localhost:81/', 'http://127.0.0.1:81', 'http://[::1]:81'].map(at)).size).toBe(1);
		expect(at('http://localhost:82')).not.toBe(at('http://localhost:81'));
	});
});

describe('One region of iSpring Learn', () => {
	const region = iSpringSystemKey({ apiUrl: 'https://api-learn.ispring.com' });

	it.each([
		'https://API-learn.ispring.com/',
		'https://api-learn.ispring.com:443/api/v3/',
		'https://api-learn.ispringlearn.com',
		'https://mycompany.ispringlearn.com/api/v2',
	])('is the same at %s', (apiUrl) => {
		expect(iSpringSystemKey({ apiUrl })).toBe(region);
	});

	it.each([
		'https://api-learn.ispringlearn.eu',
		'https://api-learn.ispring.com:8443',
		'https://api-learn.ispring.com.example.com',
		'https://ispringlearn.com.example.com',
	])('is another one at %s', (apiUrl) => {
		expect(iSpringSystemKey({ apiUrl })).not.toBe(region);
	});
});
