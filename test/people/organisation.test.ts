import type { Department } from '../../src/ispring/departments';
import { departmentsNamed, findRoot, groupChange } from '../../src/people/organisation';
import { ROOT, SALES, user } from './world.mts';

describe('the root department', () => {
	it('is the chosen one, whatever the case of its id', () => {
		expect(findRoot([ROOT, SALES], 'SALES')).toBe(SALES);
	});

	it('is refused when the chosen one is gone', () => {
		expect(() => findRoot([ROOT, SALES], 'gone')).toThrow(
			expect.objectContaining({
				message: 'Root Department: iSpring Learn has no department with the id gone.',
				hint: 'Choose one from the list, or leave it empty for the root of the account.',
			}),
		);
	});

	it('is the one without a parent otherwise, or the one whose parent the key cannot see', () => {
		expect(findRoot([SALES, ROOT], '')).toBe(ROOT);
		const part: Department[] = [SALES, { id: 'north', name: 'North', parentId: 'sales' }];
		expect(findRoot(part, '')).toBe(SALES);
	});

	it('is asked for when there are several topmost departments, or none', () => {
		expect(() => findRoot([SALES, { id: 'x', name: 'Other' }], '')).toThrow(
			expect.objectContaining({
				message: 'Root Department: iSpring Learn shows several topmost departments: Sales, Other.',
				hint: 'Choose the one to work under.',
			}),
		);
		expect(() => findRoot([], '')).toThrow(
			expect.objectContaining({
				message: 'Root Department: iSpring Learn shows no department.',
				hint: "Check the rights of the API key's owner.",
			}),
		);
	});
});

it('a department is looked for directly under the root, in any case, and nowhere else', () => {
	const deep = { id: 'deep', name: 'Sales', parentId: 'sales' };
	const twin = { id: 'twin', name: 'SALES ', parentId: 'root' };
	const departments = [ROOT, SALES, deep, twin, { id: 'it', name: 'IT', parentId: 'root' }];
	expect(departmentsNamed(departments, 'root', 'sales')).toEqual([SALES, twin]);
});

describe('groups that are divisions', () => {
	const group = (id: string, name: string, isSmart = false) => ({ id, name, isSmart });
	const north = group('n', 'North');
	const south = group('s', 'South');
	const club = group('c', 'Book club');
	const smartSouth = group('ss', 'South', true);
	const groups = [north, south, club];
	const divisions = ['NORTH', 'south'];
	const member = (...groupIds: string[]) => user({ groupIds });
	const nothing = { join: [], leave: [], hasUnknownGroups: false };

	it('are left as they are when the key may not see the division', () => {
		expect(groupChange(undefined, member('n', 'c'), groups, divisions)).toEqual(nothing);
	});

	it('stay when somebody is in the right one, in any case', () => {
		expect(groupChange('north', member('n', 'c'), groups, divisions)).toEqual(nothing);
	});

	it('change when the division does: the new one is joined, the old one left, others are nobody’s business', () => {
		expect(groupChange('South', member('n', 'c'), groups, divisions)).toEqual({
			join: ['South'],
			leave: [north],
			hasUnknownGroups: true,
		});
		expect(groupChange('South', member('n'), groups, divisions).hasUnknownGroups).toBe(false);
	});

	it('are only left by somebody without a division', () => {
		expect(groupChange(null, member('n'), groups, divisions)).toEqual({ ...nothing, leave: [north] });
		expect(groupChange('', member('n'), groups, divisions)).toEqual({ ...nothing, leave: [north] });
	});

	it('are joined by somebody new, also when the group has still to be made', () => {
		expect(groupChange('West', undefined, groups, divisions)).toEqual({ ...nothing, join: ['West'] });
	});

	it('are left besides the right one', () => {
		expect(groupChange('North', member('n', 's'), groups, divisions)).toEqual({ ...nothing, leave: [south] });
	});

	it('are not joined or left where they fill themselves', () => {
		const withSmart = [north, club, smartSouth];
		expect(groupChange('South', member(), withSmart, divisions)).toEqual(nothing);
		expect(groupChange('South', member('ss'), withSmart, divisions)).toEqual(nothing);
		expect(groupChange('North', member('n', 'ss'), withSmart, divisions)).toEqual(nothing);
		expect(groupChange('West', member('ss'), withSmart, ['North'])).toEqual({ ...nothing, join: ['West'] });
	});

	it('are joined where an ordinary group has the name of a smart one', () => {
		expect(groupChange('South', member(), [smartSouth, south], divisions)).toEqual({
			...nothing,
			join: ['South'],
		});
	});

	it('are not known when a group has a name that no known division has', () => {
		expect(groupChange('North', member('s'), groups, ['North'])).toEqual({
			join: ['North'],
			leave: [],
			hasUnknownGroups: true,
		});
		expect(groupChange('North', member('n', 's'), groups, ['North'])).toEqual(nothing);
		expect(groupChange('West', member('n', 'c'), groups, ['West', 'Book club']).hasUnknownGroups).toBe(true);
	});
});
