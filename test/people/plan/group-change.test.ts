import type { Employee } from '../../../src/bamboohr/employees/Employee';
import type { Group } from '../../../src/ispring/organization/groups';
import type { User } from '../../../src/ispring/users/User';
import { EMPTY_MEMORY, type GroupMemory } from '../../../src/people/memory/Memory';
import { groupValueHash } from '../../../src/people/memory/group-memory';
import { groupChange, groupChangeField } from '../../../src/people/plan/group-change';
import { groupRules } from '../../../src/people/plan/group-rules';
import { employee, user, world } from '../world.mts';

const group = (id: string, name: string, isSmart = false): Group => ({ id, name, isSmart });
const north = group('n', 'North');
const south = group('s', 'South');
const oslo = group('o', 'Oslo');
const club = group('c', 'Book club');
const all = [north, south, oslo, club];
const member = (...groupIds: string[]) => user({ groupIds });
const nothing = { join: [], leave: [], changes: [], notes: [], hasUnknownGroups: false };

interface Case {
	groups?: Group[];
	fields?: string[];
	/** What other employees have. */
	others?: Array<Partial<Employee>>;
	memory?: GroupMemory;
	isPartial?: boolean;
}

const OTHERS = [{ division: 'NORTH' }, { division: 'south' }, { location: 'Oslo' }];

function change(
	given: Partial<Employee>,
	account: User | undefined,
	{ groups = all, fields = ['division'], others = OTHERS, memory = new Map(), isPartial = false }: Case = {},
) {
	const one = employee(given);
	const people = [one, ...others.map((other, index) => employee({ id: `${index + 2}`, ...other }))];
	const accounts = account ? [account] : [];
	const rules = groupRules(
		world({ people, accounts, groups, isPartial }),
		{ groupsFrom: fields },
		{ ...EMPTY_MEMORY, groups: memory },
	);
	return groupChange(one, account, rules);
}

const kept = (field: string, entries: Record<string, string>): GroupMemory =>
	new Map([[field, new Map(Object.entries(entries).map(([value, id]) => [groupValueHash(value), id]))]]);

describe('The groups of a field', () => {
	it('stay when the field is hidden.', () => {
		expect(change({ division: undefined }, member('n', 'c'))).toEqual(nothing);
	});

	it('stay when the user is in the group of their value.', () => {
		expect(change({ division: 'north' }, member('n', 'c'))).toEqual(nothing);
	});

	it('change with the value: the user joins the new one and leaves the old one.', () => {
		expect(change({ division: 'South' }, member('n', 'c'))).toEqual({
			join: ['South'],
			leave: [north],
			changes: [{ field: 'division', from: 'North', to: 'South' }],
			notes: [],
			hasUnknownGroups: true,
		});
		expect(change({ division: 'South' }, member('n')).hasUnknownGroups).toBe(false);
	});

	it.each([null, '', ' ', '\u200b'])('are only left without a value (%j).', (division) => {
		const changes = [{ field: 'division', from: 'North', to: null }];
		expect(change({ division }, member('n'))).toEqual({ ...nothing, leave: [north], changes });
	});

	it('are joined by new users.', () => {
		const changes = [{ field: 'division', from: null, to: 'West' }];
		expect(change({ division: 'West' }, undefined)).toEqual({ ...nothing, join: ['West'], changes });
	});

	it('are those of other values: somebody in the right group still leaves these.', () => {
		const changes = [{ field: 'division', from: 'South', to: 'North' }];
		expect(change({ division: 'North' }, member('n', 's'))).toEqual({ ...nothing, leave: [south], changes });
	});

	it.each(['North\u200b', ' north ', 'NORTH', '\u00adNorth'])(
		'have the name of the value, also as %j.',
		(division) => {
			expect(change({ division }, member('n'))).toEqual(nothing);
			expect(change({ division }, member(), { others: [] }).join).toEqual([
				division.replace(/[\u200b\u00ad]/g, '').trim(),
			]);
		},
	);

	it('are never smart groups, and no second group is made beside one.', () => {
		const smartSouth = group('ss', 'South', true);
		const groups = [north, club, smartSouth];
		expect(change({ division: 'South' }, member(), { groups })).toEqual(nothing);
		expect(change({ division: 'South' }, member('ss'), { groups })).toEqual(nothing);
		expect(change({ division: 'North' }, member('n', 'ss'), { groups })).toEqual(nothing);
		const west = change({ division: 'West' }, member('ss'), { groups, others: [{ division: 'North' }] });
		expect([west.join, west.leave]).toEqual([['West'], []]);
	});

	it('are joined where an ordinary group has the name of a smart one.', () => {
		const groups = [group('ss', 'South', true), south];
		expect(change({ division: 'South' }, member(), { groups }).join).toEqual(['South']);
	});

	it('are unknown when nobody has a value of that name.', () => {
		const others = [{ division: 'North' }];
		const found = change({ division: 'North' }, member('s'), { others });
		expect([found.join, found.leave, found.hasUnknownGroups]).toEqual([['North'], [], true]);
		expect(change({ division: 'North' }, member('n', 's'), { others })).toEqual(nothing);
	});

	it('are not created while the list of groups, or of employees, is incomplete.', () => {
		const short = change({ division: 'West' }, member('x'));
		expect([short.join, short.notes]).toEqual([
			[],
			["iSpring Learn's list of groups is incomplete and lacks West, so this run does not create the group."],
		]);
		const memory = kept('division', { Former: 'c' });
		const partial = change({ division: 'West' }, member(), { isPartial: true, memory });
		expect([partial.join, partial.notes]).toEqual([
			[],
			[expect.stringContaining('a group may have to be renamed')],
		]);
		expect(change({ division: 'West' }, member(), { isPartial: true }).join).toEqual(['West']);
	});
});

describe('Groups that the memory knows', () => {
	it('are left although nobody has the value any more.', () => {
		const memory = kept('division', { Closed: 'c' });
		const found = change({ division: 'North' }, member('n', 'c'), { memory });
		expect(found).toEqual({
			...nothing,
			leave: [club],
			changes: [{ field: 'division', from: 'Book club', to: 'North' }],
		});
	});

	it('are those of a field that is no longer chosen: they stay.', () => {
		const memory = kept('location', { Closed: 'c' });
		expect(change({ division: 'North' }, member('n', 'c'), { memory })).toEqual(nothing);
	});

	it('are joined by the name that somebody gave them by hand.', () => {
		const memory = kept('division', { West: 'c' });
		expect(change({ division: 'west' }, member('c'), { memory })).toEqual(nothing);
		expect(change({ division: 'West' }, member('n'), { memory })).toEqual({
			...nothing,
			join: ['West'],
			leave: [north],
			changes: [{ field: 'division', from: 'North', to: 'West' }],
		});
	});

	it('are those of another value when they have its name by now.', () => {
		const memory = kept('division', { West: 's' });
		expect(change({ division: 'West' }, member('s'), { memory })).toMatchObject({
			join: ['West'],
			leave: [south],
		});
	});

	it('do not count when they are gone, or smart.', () => {
		const memory = kept('division', { West: 'gone', East: 'c' });
		expect(change({ division: 'West' }, member(), { memory }).join).toEqual(['West']);
		const groups = [north, group('c', 'Book club', true)];
		expect(change({ division: 'North' }, member('n', 'c'), { groups, memory })).toEqual(nothing);
	});

	it('stay while their field is hidden.', () => {
		const memory = kept('location', { Oslo: 'o' });
		const fields = ['division', 'location'];
		const given = { division: 'South', location: undefined };
		const found = change(given, member('n', 'o'), { fields, memory, others: [{ division: 'North' }] });
		expect([found.join, found.leave]).toEqual([['South'], [north]]);
	});
});

describe('Groups of several fields', () => {
	const fields = ['division', 'location'];

	it('are joined and left one by one, and an item has a change for each field.', () => {
		const found = change({ division: 'South', location: 'Graz' }, member('n', 'o'), { fields });
		expect(found).toEqual({
			join: ['South', 'Graz'],
			leave: [north, oslo],
			changes: [
				{ field: 'division', from: 'North', to: 'South' },
				{ field: 'locationGroup', from: 'Oslo', to: 'Graz' },
			],
			notes: [],
			hasUnknownGroups: false,
		});
	});

	it('are one group for the same value, and whoever has it in one of the fields stays.', () => {
		const found = change({ division: 'South', location: 'North' }, member('n'), { fields });
		expect([found.join, found.leave]).toEqual([['South'], []]);
		expect(found.changes).toEqual([{ field: 'division', from: 'North', to: 'South' }]);
		const both = change({ division: 'West', location: 'west' }, member(), { fields });
		expect(both.join).toEqual(['West']);
		expect(change({ division: null, location: 'North' }, member('n'), { fields })).toEqual(nothing);
	});

	it('show a group that two fields had with the field that changes.', () => {
		const others = [
			{ division: 'North' },
			{ location: 'North' },
			{ location: 'Oslo' },
			{ division: 'South' },
		];
		const found = change({ division: 'South', location: 'Oslo' }, member('n', 's'), { fields, others });
		expect(found.changes).toEqual([{ field: 'locationGroup', from: 'North', to: 'Oslo' }]);
	});
});

it.each([
	['division', 'division'],
	['location', 'locationGroup'],
	['jobTitle', 'jobTitleGroup'],
	['4020', '4020 group'],
	['customShirt_2', 'customShirt_2 group'],
])('A change of the groups that %s gives is called %s.', (field, name) => {
	expect(groupChangeField(field)).toBe(name);
});
