import { containsWhole } from '../../src/text/contains-whole';

it.each([
	['ann@example.com', true],
	['"ann@example.com"', true],
	['Ann <ann@example.com>', true],
	['ann@example.com; bo@example.com', true],
	['Write to ann@example.com.', true],
	['joann@example.com', false],
	['jo.ann@example.com', false],
	['ann@example.com.au', false],
	['ann@example.company', false],
	['joann@example.com, ann@example.com', true],
	['', false],
])('an address is found in %j: %j', (whole, isThere) => {
	expect(containsWhole(whole, 'ann@example.com')).toBe(isThere);
});
