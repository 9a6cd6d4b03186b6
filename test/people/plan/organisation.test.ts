import type { Department } from '../../../src/ispring/organisation/departments';
import { departmentsUnder, findRoot } from '../../../src/people/plan/organisation';
import { ROOT, SALES } from '../world.mts';

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
	expect(departmentsUnder(departments, 'root')('sales')).toEqual([SALES, twin]);
});
