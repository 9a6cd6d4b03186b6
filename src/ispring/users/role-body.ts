import { isLearnerType } from './learner-role';
import type { Role } from './roles';

/** Of both sets of names: administrators of the account are given their role by its name, and manage all of it. */
const ACCOUNT_ADMINISTRATOR = /^(?:account_)?administrators?$/i;
const DEPARTMENT_ADMINISTRATOR = /^department_administrators?$/i;

/** What it takes to give somebody a role. */
export interface RoleAssignment {
	role: Pick<Role, 'id' | 'type'>;
	/** Empty = the department that the user is in, for roles that manage something. */
	managedDepartmentIds: string[];
	departmentId: string;
}

/**
 * The part of a new or changed account that says its role (docs/apis/ispring-learn.md#roles). Learners and the fixed
 * administrators go by the name that the account has for them, the singular of the vendor's file or the plural of its
 * newer pages. All other roles, authors included, are `custom` with their ID: whether the ID counts with another name,
 * or alone, is not documented. These and the administrators of departments must be told what they manage.
 */
export function roleBody({
	role,
	managedDepartmentIds,
	departmentId,
}: RoleAssignment): Record<string, unknown> {
	const type = role.type.trim().toLowerCase();
	const managesAll = isLearnerType(type) || ACCOUNT_ADMINISTRATOR.test(type);
	const isFixed = managesAll || DEPARTMENT_ADMINISTRATOR.test(type);
	const isOwnDepartment = !managesAll && managedDepartmentIds.length === 0 && departmentId !== '';
	const managed = isOwnDepartment ? [departmentId] : managedDepartmentIds;
	return {
		roleId: role.id,
		role: isFixed ? type : 'custom',
		...(managed.length > 0 ? { manageableDepartmentIds: managed } : {}),
	};
}
