import { isThisMachine, sameOriginRedirect } from '../../../src/http/addresses/untrusted-link';

describe('isThisMachine', () => {
	it.each([
		'localhost',
		'LOCALHOST.',
		'a.localhost',
		'127.0.0.1',
		'127.9.9.9',
		'2130706433',
		'0x7f.1',
		'0.0.0.0',
		'[::1]',
		'[::]',
		'[::ffff:127.0.0.1]',
		'[::ffff:7f00:1]',
		'[0:0:0:0:0:ffff:127.0.0.2]',
	])('is true for %s', (host) => {
		expect(isThisMachine(new URL(`https://${host}/file`))).toBe(true);
	});

	it.each([
		'mycompany.ispringlearn.com',
		'128.0.0.1',
		'[2001:db8::1]',
		'localhost.example.com',
		'127.0.0.1.example.com',
	])('is false for %s', (host) => {
		expect(isThisMachine(new URL(`https://${host}/file`))).toBe(false);
	});
});

describe('A redirect', () => {
	const from = new URL('https://mycompany.ispringlearn.com/download/1?token=a');

	it.each([
		['/file/2', 'https://mycompany.ispringlearn.com/file/2'],
		['https://mycompany.ispringlearn.com:443/x', 'https://mycompany.ispringlearn.com/x'],
		['https://MYCOMPANY.ispringlearn.com/x', 'https://mycompany.ispringlearn.com/x'],
	])('to %s stays on its origin', (location, target) => {
		expect(sameOriginRedirect(from, location)?.href).toBe(target);
	});

	it.each([
		undefined,
		'http://mycompany.ispringlearn.com/x',
		'https://other.ispringlearn.com/x',
		'//example.com/x',
		'\\\\example.com/x',
		'https://mycompany.ispringlearn.com:8443/x',
		'https://mycompany.ispringlearn.com@example.com/x',
		'file:///etc/passwd',
		'http://[',
	])('to %s leaves its origin', (location) => {
		expect(sameOriginRedirect(from, location)).toBeUndefined();
	});
});
