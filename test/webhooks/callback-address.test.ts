import { callbackAddress, isCallbackAddress } from '../../src/webhooks/callback-address';

const REMOTE = 'https://sampleco.bamboohr.com';
const LOCAL = 'http://127.0.0.1:8080';

describe('The callback address of a webhook', () => {
	it.each([
		['https://n8n.example.com/webhook/1', REMOTE],
		['https://n8n.example.com:8443/n8n/webhook/1', REMOTE],
		['http://127.0.0.1:5678/webhook/1', LOCAL],
		['http://localhost:5678/webhook/1', 'https://localhost:8443/bamboohr'],
		['http://[::1]:5678/webhook/1', 'http://[::1]:8080'],
	])('can be %s for the system %s', (address, systemUrl) => {
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
	])('cannot be %s for the system %s', (address, systemUrl) => {
		expect(isCallbackAddress(address, systemUrl)).toBe(false);
		expect(() => callbackAddress(address, 'BambooHR', systemUrl)).toThrow(
			/^BambooHR delivers only to addresses that start with https:\/\/, but this n8n is configured as /,
		);
	});

	it.each([undefined, '', '/webhook/1'])('cannot be %j', (address) => {
		expect(isCallbackAddress(address ?? '', LOCAL)).toBe(false);
		expect(() => callbackAddress(address, 'iSpring Learn', LOCAL)).toThrow(
			'n8n did not provide a URL for this trigger',
		);
	});

	it('is refused with the setting to change', () => {
		let hint: unknown;
		try {
			callbackAddress('http://n8n.example.com/1', 'BambooHR', REMOTE);
		} catch (error) {
			hint = Reflect.get(Object(error), 'hint');
		}
		expect(hint).toMatch(/N8N_WEBHOOK_URL .* https:\/\//);
	});
});
