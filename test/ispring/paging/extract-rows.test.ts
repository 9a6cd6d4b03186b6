import { extractRows } from '../../../src/ispring/paging/extract-rows';

const row = { groupId: 'a', name: 'A' };

describe('iSpring Learn: Extract the rows of a list', () => {
	it.each([
		['under its key', { groups: [row] }],
		['bare', [row]],
		['in response', { response: [row] }],
		['under its key in response', { response: { groups: [row] } }],
		['one element deeper, as in XML', { groups: { group: [row] } }],
		['as one object under its key', { groups: row }],
		['as one bare object', row],
		['as one object in response', { response: row }],
		['as one object in one element, as in XML', { response: { groups: { group: row } } }],
	])('finds the rows %s', (_where, json) => {
		expect(extractRows(json, 'groups', { idKey: 'groupId' })).toEqual([row]);
		expect(extractRows(json, 'groups', { idKey: 'groupId', isStrict: true })).toEqual([row]);
	});

	it('does not accept an object without an ID as a row', () => {
		for (const json of [{ groups: { name: 'A' } }, { name: 'A' }, { groups: { group: { name: 'A' } } }]) {
			expect(extractRows(json, 'groups', { idKey: 'groupId' })).toBeUndefined();
		}
		expect(extractRows({ groups: row }, 'groups')).toBeUndefined();
	});
});
