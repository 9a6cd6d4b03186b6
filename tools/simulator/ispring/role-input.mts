import { propertiesOf, textOf, textsOf } from '../http/values.mts';
import { wrong } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { roleOfType } from './people.mts';
import { roleName } from './role-names.mts';
import type { RoleType, SimUser } from './state.mts';

/** Roles that are limited to departments. */
const MANAGING: RoleType[] = ['department_administrator', 'custom'];

/** The values of `role`; a custom role and an author are named by their id. */
const NAMED: RoleType[] = ['learner', 'department_administrator', 'administrator'];

/**
 * The roles in a body (docs/apis/ispring-learn.md#roles), or undefined when it has none.
 *
 * @throws ApiError for roles that do not exist or cannot be combined
 */
export function rolesInput(
	sim: ISpringSimulator,
	body: Record<string, unknown>,
): SimUser['roles'] | undefined {
	if (body.roles !== undefined) {
		if (!Array.isArray(body.roles) || ![1, 2].includes(body.roles.length))
			throw wrong('roles must be one or two');
		const roles = body.roles.map(propertiesOf).map((role) => oneRole(sim, textOf(role.roleId), role));
		const learners = roles.filter((role) => sim.state.roles.get(role.roleId)?.type === 'learner').length;
		if (roles.length === 2 && learners !== 1) throw wrong('one of two roles must be a learner');
		return roles;
	}
	const roleId = textOf(body.roleId);
	const named = NAMED.find((type) => roleName(sim, type) === body.role);
	if (sim.quirks.roleIdNeedsCustom && body.role !== 'custom') {
		return named && [oneRole(sim, roleOfType(sim, named), body)];
	}
	if (roleId !== '') return [oneRole(sim, roleId, body)];
	if (body.role === undefined) return undefined;
	if (!named) throw wrong('role needs a roleId, or is unknown');
	return [oneRole(sim, roleOfType(sim, named), body)];
}

function oneRole(
	sim: ISpringSimulator,
	roleId: string,
	sent: Record<string, unknown>,
): SimUser['roles'][number] {
	const role = sim.state.roles.get(roleId);
	if (!role) throw wrong('Unknown role');
	const departments = textsOf(sent.manageableDepartmentIds ?? []);
	if (!departments?.every((id) => sim.state.departments.has(id))) throw wrong('manageableDepartmentIds');
	const manages = MANAGING.includes(role.type) || (role.type === 'publisher' && sim.quirks.roleIdNeedsCustom);
	if (manages && departments.length === 0) throw wrong('manageableDepartmentIds is required');
	return { roleId, manageableDepartmentIds: departments };
}
