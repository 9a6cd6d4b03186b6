import { roleBody } from '../../../src/ispring/users/role-body';

const given = (type: string, managedDepartmentIds: string[] = []) =>
	roleBody({ role: { id: 'r-1', type }, managedDepartmentIds, departmentId: 'd-1' });

describe('The role of an iSpring Learn user', () => {
	it.each(['learner', 'learners', 'administrator', 'account_administrators'])(
		"is sent with its ID and the account's name for its type (%s)",
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
	])(
		'of type "%s" is sent as %s with the given managed departments, or the user\'s own department',
		(type, role) => {
			expect(given(type)).toEqual({ roleId: 'r-1', role, manageableDepartmentIds: ['d-1'] });
			expect(given(type, ['d-2', 'd-3'])).toEqual({
				roleId: 'r-1',
				role,
				manageableDepartmentIds: ['d-2', 'd-3'],
			});
		},
	);

	it("is sent without managed departments when none are given and the user's own is unknown", () => {
		const role = { id: 'r-1', type: 'custom' };
		const sent = roleBody({ role, managedDepartmentIds: [], departmentId: '' });
		expect(sent).toEqual({ roleId: 'r-1', role: 'custom' });
	});
});
