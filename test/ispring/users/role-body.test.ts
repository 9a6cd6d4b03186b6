import { roleBody } from '../../../src/ispring/users/role-body';

const given = (type: string, managedDepartmentIds: string[] = []) =>
	roleBody({ role: { id: 'r-1', type }, managedDepartmentIds, departmentId: 'd-1' });

describe('the role of an account', () => {
	it.each(['learner', 'learners', 'administrator', 'account_administrators'])(
		'is sent by its ID and the name that the account has for it (%s)',
		(type) => {
			expect(given(type)).toEqual({ roleId: 'r-1', role: type });
			expect(given(` ${type.toUpperCase()}`)).toEqual({ roleId: 'r-1', role: type });
		},
	);

	it.each([
		['department_administrator', 'department_administrator'],
		['department_administrators', 'department_administrators'],
		['custom', 'custom'],
		['publisher', 'custom'],
		['course_authors', 'custom'],
		['supervisor', 'custom'],
		['', 'custom'],
		['what came later', 'custom'],
	])('(%s) is sent as %s, with what it manages: the own department unless others are given', (type, role) => {
		expect(given(type)).toEqual({ roleId: 'r-1', role, manageableDepartmentIds: ['d-1'] });
		expect(given(type, ['d-2', 'd-3'])).toEqual({
			roleId: 'r-1',
			role,
			manageableDepartmentIds: ['d-2', 'd-3'],
		});
	});

	it('manages what is given where the own department is not known', () => {
		const role = { id: 'r-1', type: 'custom' };
		const sent = roleBody({ role, managedDepartmentIds: [], departmentId: '' });
		expect(sent).toEqual({ roleId: 'r-1', role: 'custom' });
	});
});
