import { subscriberName } from '../../src/webhooks/subscriber-name';

const URL = 'https://n8n.example.com/webhook/1/webhook';

describe('The name of an iSpring Learn webhook subscriber', () => {
	it('is always the same for a trigger, and identifies its owner', () => {
		expect(subscriberName('w-1', 'n-1', URL)).toMatch(/^n8n-w-1-n-1-[0-9a-f]{16}$/);
		expect(subscriberName('w-1', 'n-1', URL)).toBe(subscriberName('w-1', 'n-1', URL));
	});

	it('differs between workflows, nodes and addresses, even if they look alike', () => {
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

	it('is plain text within the length limit of iSpring Learn', () => {
		const name = subscriberName('wörk flow/'.repeat(50), '"node"'.repeat(50), URL);
		expect(name).toMatch(/^[\w-]{1,255}$/);
	});
});
