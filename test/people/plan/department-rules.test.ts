import { departmentRules } from '../../../src/people/plan/department-rules';
import type { PeopleSettings } from '../../../src/people/settings';
import { employee, ROOT, SALES, SETTINGS, user, world } from '../world.mts';

const DEEP = { id: 'deep', name: 'Service', parentId: 'sales' };
const rules = (settings: Partial<PeopleSettings> = {}) =>
	departmentRules(world({ departments: [ROOT, SALES, DEEP] }), ROOT, { ...SETTINGS, ...settings });

describe('The department of an employee', () => {
	const wanted = (department: string | null, settings: Partial<PeopleSettings> = {}) =>
		rules(settings).wanted(employee({ department }));

	it('The wanted department exists directly under the root, is to be created, or is reported as missing.', () => {
		expect(wanted('sales')).toEqual({ name: 'sales', ids: ['sales'] });
		expect(wanted('Service')).toEqual({ name: 'Service', ids: [] });
		expect(wanted('Service', { createDepartments: false })).toEqual({
			name: 'Service',
			ids: [],
			whyNotCreated:
				'iSpring Learn has no department Service under Sample Company, and Create Departments is off.',
		});
		expect(wanted('Sales', { createDepartments: false }).whyNotCreated).toBeUndefined();
	});

	it('An employee without a department has no missing department.', () => {
		expect(wanted(null, { createDepartments: false })).toEqual({ ids: [] });
	});
});

it('A user is in scope when the name of their department is chosen.', () => {
	const isInScope = (departmentId: string, departments: string[]) =>
		rules({ departments }).isInScope(user({ departmentId }));
	expect(isInScope('sales', ['SALES'])).toBe(true);
	expect(isInScope('root', ['Sales'])).toBe(false);
	expect(isInScope('unseen', ['Sales'])).toBe(false);
	expect(isInScope('unseen', [])).toBe(true);
	expect([rules().nameOf('deep'), rules().nameOf('unseen')]).toEqual(['Service', null]);
});
