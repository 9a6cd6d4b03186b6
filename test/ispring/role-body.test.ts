import { roleBody } from '../../src/ispring/role-body';

const given = (type: string, managedDepartmentIds: string[] = []) =>
	roleBody({ role: { id: 'r-1', type }, managedDepartmentIds, departmentId: 'd-1' });

describe('the role of an account', () => {
	it.each(['learner', 'administrator', 'publisher'])('is sent by its id and type (%s)', (type) => {
		expect(given(type)).toEqual({ roleId: 'r-1', role: type });
	});

	it.each(['department_administrator', 'custom'])(
		'comes with what it manages, which is the own department unless others are given (%s)',
		(type) => {
			expect(given(type)).toMatchObject({ manageableDepartmentIds: ['d-1'] });
			expect(given(type, ['d-2', 'd-3'])).toMatchObject({ manageableDepartmentIds: ['d-2', 'd-3'] });
		},
	);

	it('is sent by its id alone when its type is not known, with departments that are given', () => {
		expect(given('course_authors')).toEqual({ roleId: 'r-1' });
		expect(given('course_authors', ['d-2'])).toEqual({ roleId: 'r-1', manageableDepartmentIds: ['d-2'] });
	});
});
