import { callbackAddress, isCallbackAddress } from '../../src/webhooks/callback-address';

const REMOTE = 'https://sampleco.bamboohr.com';
const LOCAL = 'http://127.0.0.1:8080';

describe('the address for deliveries', () => {
	it.each([
		['https://n8n.example.com/webhook/1', REMOTE],
		['https://n8n.example.com:8443/n8n/webhook/1', REMOTE],
		['http://127.0.0.1:5678/webhook/1', LOCAL],
		['http://localhost:5678/webhook/1', 'https://localhost:8443/bamboohr'],
		['http://[::1]:5678/webhook/1', 'http://[::1]:8080'],
	])('may be %s for %s', (address, systemUrl) => {
		expect(callbackAddress(address, 'BambooHR', systemUrl)).toBe(address);
	});

	it.each([
		['http://n8n.example.com/webhook/1', REMOTE],
		['http://n8n.example.com/webhook/1', LOCAL],
		['http://127.0.0.1:5678/webhook/1', REMOTE],
		['http://localhost.example.com/webhook/1', LOCAL],
		['http://127.0.0.1.example.com/webhook/1', LOCAL],
		['http://192.168.0.5:5678/webhook/1', LOCAL],
		['ftp://127.0.0.1/webhook/1', LOCAL],
	])('may not be %s for %s', (address, systemUrl) => {
		expect(isCallbackAddress(address, systemUrl)).toBe(false);
		expect(() => callbackAddress(address, 'BambooHR', systemUrl)).toThrow(
			/^BambooHR delivers only to addresses that start with https:\/\/, but this n8n is configured as /,
		);
	});

	it.each([undefined, '', '/webhook/1'])('may not be %j', (address) => {
		expect(isCallbackAddress(address ?? '', LOCAL)).toBe(false);
		expect(() => callbackAddress(address, 'iSpring Learn', LOCAL)).toThrow(
			'n8n did not provide a URL for this trigger',
		);
	});

	it('comes with what to set', () => {
		let hint: unknown;
		try {
			callbackAddress('http://n8n.example.com/1', 'BambooHR', REMOTE);
		} catch (error) {
			hint = Reflect.get(Object(error), 'hint');
		}
		expect(hint).toMatch(/N8N_WEBHOOK_URL .* https:\/\//);
	});
});
