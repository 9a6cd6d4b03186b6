import fc from 'fast-check';
import { addressParts } from '../../../src/people/read/address-parts';

describe('The parts of an address', () => {
	it.each([
		['new.hire@example.com', ['new.', 'hire@']],
		['sam.sample50001@example.com', ['sam.sample500', '01@']],
		['bo@example.com', ['b', 'o@']],
	])('of %s are %j', (address, parts) => {
		expect(addressParts(address)).toEqual(parts);
	});

	it('are such that one is left whole, wherever a character is inserted', () => {
		const local = fc.stringMatching(/^[a-z0-9._]{1,20}$/);
		fc.assert(
			fc.property(local, fc.nat({ max: 40 }), (name, at) => {
				const address = `${name}@example.com`;
				const broken = `${address.slice(0, at)}\u200b${address.slice(at)}`;
				expect(addressParts(address).some((part) => broken.includes(part))).toBe(true);
			}),
		);
	});
});
