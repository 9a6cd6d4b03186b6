import { z } from 'zod/v3';
import { option, propertiesOf } from '../../../../nodes/LearningSync/shared/options/option';

const limit = option(z.number().default(50).describe('Max Leavers'), { type: 'number' });
const names = option(z.array(z.string()).default([]).describe('Names'), { type: 'multiOptions' });
const since = option(z.unknown().describe('Since'), { type: 'string' });
const role = option(z.string().default('').describe('Role'), { type: 'resourceLocator' });
const mapping = option(
	z
		.array(z.object({ from: z.string() }))
		.default([])
		.describe('Mapping'),
	{
		type: 'fixedCollection',
		options: [{ displayName: 'Entry', name: 'entry', values: [] }],
	},
);

describe('option', () => {
	it('takes the display name and the default that the editor shows from the shape', () => {
		expect(propertiesOf({ limit, names, since, role, mapping })).toEqual({
			limit: { name: 'limit', displayName: 'Max Leavers', type: 'number', default: 50 },
			names: { name: 'names', displayName: 'Names', type: 'multiOptions', default: [] },
			since: { name: 'since', displayName: 'Since', type: 'string', default: '' },
			role: {
				name: 'role',
				displayName: 'Role',
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
			},
			mapping: expect.objectContaining({ name: 'mapping', displayName: 'Mapping', default: {} }),
		});
	});

	it('parses to the default of the shape when the option has not been added', () => {
		const parsed = z.object({ limit, names, role, mapping }).parse({});
		expect(parsed).toEqual({ limit: 50, names: [], role: '', mapping: [] });
		const fields = option(z.array(z.string()).default(['division']), { type: 'multiOptions' });
		expect([undefined, [], 'a, b'].map((given) => fields.parse(given))).toEqual([
			['division'],
			[],
			['a', 'b'],
		]);
	});

	it.each([
		['12', 12],
		[' 12 ', 12],
		[0, 0],
	])('reads a number that an expression gives as %j', (value, expected) => {
		expect(limit.parse(value)).toBe(expected);
	});

	it.each([[''], ['  '], ['many'], [null], [[]], [true]])('refuses %j as a number', (value) => {
		expect(limit.safeParse(value).success).toBe(false);
	});

	it.each([
		['Sales, Support ,', ['Sales', 'Support']],
		[
			[' Sales', '', 'Support'],
			['Sales', 'Support'],
		],
		[null, []],
		[' , ', []],
	])('reads a list that an expression gives as %j', (value, expected) => {
		expect(names.parse(value)).toEqual(expected);
	});

	it.each<[value: unknown, read: string[]]>([
		[
			[1, ' a '],
			['1', 'a'],
		],
		[5, ['5']],
		[[true], ['true']],
	])('reads %j as a list of names', (value, read) => {
		expect(names.parse(value)).toEqual(read);
	});

	it.each([[[{}]], [{}], [[['a']]], [[null]]])('refuses %j as a list of names', (value) => {
		expect(names.safeParse(value).success).toBe(false);
	});

	it('reads the entries of a fixed collection without the group that n8n keeps them in, and trims them', () => {
		expect(mapping.parse({ entry: [{ from: ' location ' }] })).toEqual([{ from: 'location' }]);
		expect(mapping.parse({})).toEqual([]);
		expect(mapping.safeParse('location').success).toBe(false);
	});

	it('trims text, and leaves a time that is an object of a date library as it is', () => {
		const time = new Date(0);
		expect(since.parse(' 2026-01-31 ')).toBe('2026-01-31');
		expect(since.parse(time)).toBe(time);
	});
});
