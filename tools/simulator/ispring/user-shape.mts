import type { ISpringSimulator } from './ISpringSimulator.mts';
import { oddUser } from './odd-values.mts';
import { roleName } from './role-names.mts';
import { reference } from './spelling.mts';
import type { SimProfileField, SimSubordination, SimUser } from './state.mts';

/** The name under which a profile field is read. */
export function fieldName(sim: ISpringSimulator, field: SimProfileField): string {
	return sim.quirks.fieldNameCase === 'upper' ? field.name.toUpperCase() : field.name;
}

/**
 * A user as the API returns it (docs/apis/ispring-learn.md#users).
 *
 * @param version version 1 returns every user who is not active as inactive
 */
export function userShape(sim: ISpringSimulator, user: SimUser, version: 1 | 2): Record<string, unknown> {
	const roles = user.roles.map((role) => ({
		...role,
		type: sim.state.roles.get(role.roleId)?.type ?? ('custom' as const),
	}));
	const main = roles.find((role) => role.type !== 'learner') ?? roles[0];
	return oddUser(sim, {
		userId: user.userId,
		role: roleName(sim, main?.type ?? 'learner'),
		roleId: reference(sim, main?.roleId ?? ''),
		departmentId: reference(sim, user.departmentId),
		status: version === 1 && user.status === 5 ? 3 : user.status,
		fields: profile(sim, user),
		addedDate: user.addedDate,
		lastLoginDate: orEmpty(sim, user.lastLoginDate),
		manageableDepartmentIds: listOrEmpty(sim, main?.manageableDepartmentIds ?? []),
		userRoles: roles.map((role) => ({
			roleId: reference(sim, role.roleId),
			roleType: roleName(sim, role.type),
			manageableDepartmentIds: listOrEmpty(sim, role.manageableDepartmentIds),
		})),
		groups: listOrEmpty(
			sim,
			user.groups.map((id) => reference(sim, id)),
		),
		subordination: subordinationShape(sim, user.subordination),
		coSubordination: subordinationShape(sim, user.coSubordination),
		workLeaveStatus: user.workLeave ?? (sim.quirks.omitEmptyValues ? undefined : null),
	});
}

export function subordinationShape(
	sim: ISpringSimulator,
	subordination: SimSubordination,
): Record<string, unknown> {
	const { subordinationType, supervisorId } = subordination;
	return { subordinationType, supervisorId: orEmpty(sim, reference(sim, supervisorId ?? '')) };
}

/** undefined omits the key. */
export function orEmpty(sim: ISpringSimulator, value: string): string | null | undefined {
	return value === '' ? (sim.quirks.omitEmptyValues ? undefined : null) : value;
}

function listOrEmpty(sim: ISpringSimulator, list: string[]): string[] | undefined {
	return list.length === 0 && sim.quirks.omitEmptyValues ? undefined : list;
}

function profile(sim: ISpringSimulator, user: SimUser): unknown {
	const values = sim.state.profileFields
		.map((field) => ({ name: fieldName(sim, field), value: user.fields[field.name] ?? '' }))
		.filter(({ value }) => value !== '' || !sim.quirks.omitEmptyValues);
	if (!sim.quirks.userFieldsAsObject) return values;
	return Object.fromEntries(values.map(({ name, value }) => [name, value]));
}
