import type { Department } from '../../../src/ispring/organization/departments';
import { departmentsUnder, findRoot } from '../../../src/people/plan/organization';
import { ROOT, SALES } from '../world.mts';

describe('The root department', () => {
	it('The chosen department is the root, whatever the case of its ID.', () => {
		expect(findRoot([ROOT, SALES], 'SALES')).toBe(SALES);
	});

	it('A chosen root that no longer exists is refused.', () => {
		expect(() => findRoot([ROOT, SALES], 'gone')).toThrow(
			expect.objectContaining({
				message: 'Root Department: iSpring Learn has no department with the ID gone.',
				hint: 'Choose one from the list, or leave it empty for the root of the account.',
			}),
		);
	});

	it('Without a choice, the only department without a parent is the root.', () => {
		expect(findRoot([SALES, ROOT], '')).toBe(ROOT);
		const part: Department[] = [SALES, { id: 'north', name: 'North', parentId: 'sales' }];
		expect(findRoot(part, '')).toBe(SALES);
	});

	it('Several top-level departments are refused until one is chosen.', () => {
		expect(() => findRoot([SALES, { id: 'x', name: 'Other' }], '')).toThrow(
			expect.objectContaining({
				message: 'Root Department: iSpring Learn has several top-level departments: Sales, Other.',
				hint: 'Choose the one that contains the departments to sync.',
			}),
		);
		expect(() => findRoot([], '')).toThrow(
			expect.objectContaining({
				message: 'Root Department: iSpring Learn returned no departments.',
				hint: "Check the permissions of the API key's owner.",
			}),
		);
	});
});

it('A department is looked up directly under the root, by name in any case.', () => {
	const deep = { id: 'deep', name: 'Sales', parentId: 'sales' };
	const twin = { id: 'twin', name: 'SALES ', parentId: 'root' };
	const departments = [ROOT, SALES, deep, twin, { id: 'it', name: 'IT', parentId: 'root' }];
	expect(departmentsUnder(departments, 'root')('sales')).toEqual([SALES, twin]);
});
