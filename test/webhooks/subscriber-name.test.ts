import { subscriberName } from '../../src/webhooks/subscriber-name';

const URL = 'https://n8n.example.com/webhook/1/webhook';

describe('the name of a subscriber', () => {
	it('is the same each time, and says whose it is', () => {
		expect(subscriberName('w-1', 'n-1', URL)).toMatch(/^n8n-w-1-n-1-[0-9a-f]{16}$/);
		expect(subscriberName('w-1', 'n-1', URL)).toBe(subscriberName('w-1', 'n-1', URL));
	});

	it('is another for another workflow, node or address, also where they only look alike', () => {
		const long = 'w'.repeat(300);
		const names = [
			subscriberName('w-1', 'n-1', URL),
			subscriberName('w-1-n', '1', URL),
			subscriberName('w-2', 'n-1', URL),
			subscriberName('w-1', 'n-2', URL),
			subscriberName('w 1', 'n-1', URL),
			subscriberName('w/1', 'n-1', URL),
			subscriberName('w-1', 'n-1', URL.replace('/webhook/', '/webhook-test/')),
			subscriberName(long, 'n-1', URL),
			subscriberName(`${long}x`, 'n-1', URL),
		];
		expect(new Set(names).size).toBe(names.length);
	});

	it('is never longer than iSpring allows, and plain', () => {
		const name = subscriberName('wörk flow/'.repeat(50), '"node"'.repeat(50), URL);
		expect(name).toMatch(/^[\w-]{1,255}$/);
	});
});
