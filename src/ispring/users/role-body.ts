import { isLearnerType } from './learner-role';
import type { Role } from './roles';

/** Both names for administrators of the whole account, a role that is assigned by name. */
const ACCOUNT_ADMINISTRATOR = /^(?:account_)?administrators?$/i;
const DEPARTMENT_ADMINISTRATOR = /^department_administrators?$/i;

/** A role to assign to a user. */
export interface RoleAssignment {
	role: Pick<Role, 'id' | 'type'>;
	/** The departments the user manages; empty = the user's own department, for roles that manage departments. */
	managedDepartmentIds: string[];
	departmentId: string;
}

/**
 * The part of a request body that assigns a role (docs/apis/ispring-learn.md#roles). Learners and the built-in
 * administrators are identified by the account's own name for the role, which is the singular of the vendor's OpenAPI file
 * or the plural of its newer pages. All other roles, including authors, are `custom` with their ID: whether the ID works
 * with another name, or alone, is not documented. These roles and department administrators need managed departments.
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
