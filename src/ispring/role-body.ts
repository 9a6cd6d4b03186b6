import type { Role } from './roles';

/** Role types of the vendor's file. Newer pages show other names, so an unknown type is not sent along. */
const ROLE_TYPES = ['learner', 'administrator', 'department_administrator', 'publisher', 'custom'];

/** These two must be told which departments they manage (fact sheet 2.4). */
const MANAGING_TYPES = ['department_administrator', 'custom'];

/** What it takes to give somebody a role. */
export interface GivenRole {
	role: Pick<Role, 'id' | 'type'>;
	/** Empty = the department that the user is in, for roles that manage something. */
	managedDepartmentIds: string[];
	departmentId: string;
}

/** The part of a new or changed account that says its role (fact sheet 2.4). */
export function roleBody({ role, managedDepartmentIds, departmentId }: GivenRole): Record<string, unknown> {
	const mustManage = MANAGING_TYPES.includes(role.type);
	const managed = mustManage && managedDepartmentIds.length === 0 ? [departmentId] : managedDepartmentIds;
	return {
		roleId: role.id,
		...(ROLE_TYPES.includes(role.type) ? { role: role.type } : {}),
		...(managed.length > 0 ? { manageableDepartmentIds: managed } : {}),
	};
}
