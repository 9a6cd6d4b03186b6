import type { Group } from '../../../src/ispring/organisation/groups';
import type { User } from '../../../src/ispring/users/User';
import { divisionGroups, groupChange } from '../../../src/people/plan/division-groups';
import { user } from '../world.mts';

describe('groups that are divisions', () => {
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

	it('are left as they are when the key may not see the division', () => {
		expect(change(undefined, member('n', 'c'), groups, divisions)).toEqual(nothing);
	});

	it('stay when somebody is in the right one, in any case', () => {
		expect(change('north', member('n', 'c'), groups, divisions)).toEqual(nothing);
	});

	it('change when the division does: the new one is joined, the old one left, others are nobody’s business', () => {
		expect(change('South', member('n', 'c'), groups, divisions)).toEqual({
			join: ['South'],
			leave: [north],
			hasUnknownGroups: true,
		});
		expect(change('South', member('n'), groups, divisions).hasUnknownGroups).toBe(false);
	});

	it('are only left by somebody without a division', () => {
		expect(change(null, member('n'), groups, divisions)).toEqual({ ...nothing, leave: [north] });
		expect(change('', member('n'), groups, divisions)).toEqual({ ...nothing, leave: [north] });
	});

	it('are joined by somebody new, also when the group has still to be made', () => {
		expect(change('West', undefined, groups, divisions)).toEqual({ ...nothing, join: ['West'] });
	});

	it('are left besides the right one', () => {
		expect(change('North', member('n', 's'), groups, divisions)).toEqual({ ...nothing, leave: [south] });
	});

	it('are not joined or left where they fill themselves', () => {
		const withSmart = [north, club, smartSouth];
		expect(change('South', member(), withSmart, divisions)).toEqual(nothing);
		expect(change('South', member('ss'), withSmart, divisions)).toEqual(nothing);
		expect(change('North', member('n', 'ss'), withSmart, divisions)).toEqual(nothing);
		expect(change('West', member('ss'), withSmart, ['North'])).toEqual({ ...nothing, join: ['West'] });
	});

	it('are joined where an ordinary group has the name of a smart one', () => {
		expect(change('South', member(), [smartSouth, south], divisions)).toEqual({
			...nothing,
			join: ['South'],
		});
	});

	it('are not known when a group has a name that no known division has', () => {
		expect(change('North', member('s'), groups, ['North'])).toEqual({
			join: ['North'],
			leave: [],
			hasUnknownGroups: true,
		});
		expect(change('North', member('n', 's'), groups, ['North'])).toEqual(nothing);
		expect(change('West', member('n', 'c'), groups, ['West', 'Book club']).hasUnknownGroups).toBe(true);
	});
});
