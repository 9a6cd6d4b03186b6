import type { Group } from '../../../src/ispring/organization/groups';
import type { User } from '../../../src/ispring/users/User';
import { divisionGroups, groupChange } from '../../../src/people/plan/division-groups';
import { user } from '../world.mts';

describe('The group of a division', () => {
	const group = (id: string, name: string, isSmart = false) => ({ id, name, isSmart });
	const north = group('n', 'North');
	const south = group('s', 'South');
	const club = group('c', 'Book club');
	const smartSouth = group('ss', 'South', true);
	const groups = [north, south, club];
	const divisions = ['NORTH', 'south'];
	const member = (...groupIds: string[]) => user({ groupIds });
	const change = (
		division: string | null | undefined,
		member: User | undefined,
		all: Group[],
		known: string[],
	) => groupChange(division, member, divisionGroups(all, known, false));
	const nothing = { join: [], leave: [], hasUnknownGroups: false };

	it("A user's groups stay when the division is hidden.", () => {
		expect(change(undefined, member('n', 'c'), groups, divisions)).toEqual(nothing);
	});

	it("A user's groups stay when they are in the group of their division.", () => {
		expect(change('north', member('n', 'c'), groups, divisions)).toEqual(nothing);
	});

	it('A user whose division changes joins the new group and leaves the old one.', () => {
		expect(change('South', member('n', 'c'), groups, divisions)).toEqual({
			join: ['South'],
			leave: [north],
			hasUnknownGroups: true,
		});
		expect(change('South', member('n'), groups, divisions).hasUnknownGroups).toBe(false);
	});

	it('A user without a division only leaves groups.', () => {
		expect(change(null, member('n'), groups, divisions)).toEqual({ ...nothing, leave: [north] });
		expect(change('', member('n'), groups, divisions)).toEqual({ ...nothing, leave: [north] });
	});

	it('A new user joins the group of their division.', () => {
		expect(change('West', undefined, groups, divisions)).toEqual({ ...nothing, join: ['West'] });
	});

	it('A user in the right group still leaves the groups of other divisions.', () => {
		expect(change('North', member('n', 's'), groups, divisions)).toEqual({ ...nothing, leave: [south] });
	});

	it('Nobody is added to or removed from a smart group.', () => {
		const withSmart = [north, club, smartSouth];
		expect(change('South', member(), withSmart, divisions)).toEqual(nothing);
		expect(change('South', member('ss'), withSmart, divisions)).toEqual(nothing);
		expect(change('North', member('n', 'ss'), withSmart, divisions)).toEqual(nothing);
		expect(change('West', member('ss'), withSmart, ['North'])).toEqual({ ...nothing, join: ['West'] });
	});

	it('A user joins an ordinary group that has the same name as a smart group.', () => {
		expect(change('South', member(), [smartSouth, south], divisions)).toEqual({
			...nothing,
			join: ['South'],
		});
	});

	it('A group whose name is no known division is reported as unknown.', () => {
		expect(change('North', member('s'), groups, ['North'])).toEqual({
			join: ['North'],
			leave: [],
			hasUnknownGroups: true,
		});
		expect(change('North', member('n', 's'), groups, ['North'])).toEqual(nothing);
		expect(change('West', member('n', 'c'), groups, ['West', 'Book club']).hasUnknownGroups).toBe(true);
	});
});
