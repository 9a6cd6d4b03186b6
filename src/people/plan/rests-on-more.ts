import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { idKey } from '../../ispring/same-id';
import { emailAddressKey } from '../../text/email-address';
import { groupKey } from '../../text/group-key';
import { hasValue } from '../../users/compare-profile';
import { storedIdOf } from '../../users/employee-id-field';
import { fieldValueOf } from '../../users/field-value';
import { isLikelyStoredForm } from '../memory/is-likely-stored-form';
import { targetKey, type Memory } from '../memory/Memory';
import type { PeopleSettings } from '../settings';
import { groupValueHash } from '../memory/group-memory';
import { groupChange } from './group-change';
import { idInCode } from './department-code';
import { emailOf, loginOf } from './names';
import { planRules, type PlanRules } from './PlanRules';
import { scopeOf, type Scope } from './scope';
import { wantedProfile } from './wanted-profile';
import type { World } from './World';

/**
 * Whether the decisions on some employees rest on more than an excerpt has: then both lists have to be read.
 *
 * - One of them has left, is out of scope, is gone, or cannot be read: the limits count everybody who is due to lose access.
 * - A user found here stores the ID of somebody whom BambooHR does not have.
 * - A department or group seems to be missing: only all users show whether the list of them is complete.
 * - Somebody has renamed a group that the memory knows, or several fields give groups and somebody changes groups: for which of
 *   the fields they were in one, everybody's values tell.
 * - The memory knows of a department or group that is stored in another form, or one of their values may be: what others
 *   have tells.
 *
 * @throws ParameterError when a setting names what does not exist
 */
export function restsOnMore(
	world: World,
	given: PeopleSettings,
	only: readonly string[],
	memory: Memory,
): boolean {
	const { employees, unreadable } = world.employees;
	const covered = employees.filter(({ id }) => only.includes(id));
	if (covered.length < only.length || unreadable.some(({ id }) => id === undefined || only.includes(id)))
		return true;
	if (covered.some((one) => MAY_LOSE_ACCESS.includes(scopeOf(one, given, world.today).is))) return true;
	// A list in which nobody is active is not believed.
	if (!employees.some(({ status }) => status === 'active')) return true;
	const rules = planRules(world, given, { memory, ignoresStoredForms: false });
	const known = new Set([...employees, ...unreadable].flatMap(({ id }) => id ?? []));
	const storedIds = world.users.users.map((user) => storedIdOf(user, rules.profile.idField));
	if (storedIds.some((id) => id !== '' && !known.has(id))) return true;
	if (isGroupRenamed(rules) || covered.some((one) => changesSharedGroups(one, rules))) return true;
	if (covered.some((one) => isOrganizationMissing(one, rules))) return true;
	if (memory.lastWrites.size === 0) return false;
	return isOrganizationRemembered(rules) || covered.some((one) => mayBeStoredForm(one, rules));
}

const MAY_LOSE_ACCESS: ReadonlyArray<Scope['is']> = ['left', 'out'];

function isOrganizationMissing(employee: Employee, rules: PlanRules): boolean {
	const { settings, departments, groups } = rules;
	if (mayHaveUnknownId(employee, rules)) return true;
	const wanted = departments.wanted(employee);
	if (settings.createDepartments && wanted.name !== undefined && wanted.ids.length === 0) return true;
	const { join, notes } = groupChange(employee, undefined, groups);
	return notes.length > 0 || join.some((name) => groups.groupsFor(groupKey(name)).length === 0);
}

function changesSharedGroups(employee: Employee, rules: PlanRules): boolean {
	if (rules.groups.fields.length < 2) return false;
	return possibleUsers(employee, rules.world.users.users, rules).some(
		(user) => user.groupIds.length > 0 && groupChange(employee, user, rules.groups).changes.length > 0,
	);
}

/** Somebody has renamed a group by hand: whether it is another value's now, everybody's values tell. */
function isGroupRenamed({ groups }: PlanRules): boolean {
	return groups.kept.some(({ group, hash }) => groupValueHash(group.name) !== hash);
}

/** BambooHR's list of departments may have the ID that the employee's record lacks. */
function mayHaveUnknownId({ department, departmentId }: Employee, { settings, world }: PlanRules): boolean {
	if (!settings.departmentCodes || !department || departmentId !== undefined) return false;
	return world.departments.some(({ code }) => idInCode(code) !== undefined);
}

function isOrganizationRemembered({ world, memory }: PlanRules): boolean {
	return (
		world.departments.some(({ id }) => memory.lastWrites.has(targetKey({ id, field: 'department' }))) ||
		world.groups.some(({ id }) => memory.lastWrites.has(targetKey({ id, field: 'group' })))
	);
}

function mayBeStoredForm(employee: Employee, rules: PlanRules): boolean {
	return possibleUsers(employee, rules.world.users.users, rules).some((user) =>
		wantedProfile(employee, user, rules.profile, rules.settings).values.some(
			(value) => !hasValue(user, value) && isLikelyStoredForm(fieldValueOf(user, value.field), value),
		),
	);
}

/** The users who may be an employee's. */
export function possibleUsers(
	employee: Employee,
	users: readonly User[],
	{ settings, profile }: Pick<PlanRules, 'settings' | 'profile'>,
): User[] {
	const keys = [emailOf(employee, settings), loginOf(employee, settings)].map((name) =>
		emailAddressKey(name ?? ''),
	);
	return users.filter(
		(user) =>
			storedIdOf(user, profile.idField) === employee.id ||
			[user.email, user.login].some((name) => name !== '' && keys.includes(emailAddressKey(name))),
	);
}

export interface DoubtfulGroup {
	/** By `groupKey`. */
	name: string;
	/** Whether the user joins another group, in which case the plan reads all values that BambooHR lists itself. */
	isJoining: boolean;
}

/**
 * The groups that users of some employees leave if they are those of values, which an excerpt does not show: they may be
 * the values of other employees, or of nobody any more.
 */
export function doubtfulGroups(
	world: World,
	given: PeopleSettings,
	only: readonly string[],
	memory: Memory,
): DoubtfulGroup[] {
	const rules = planRules(world, given, { memory, ignoresStoredForms: false });
	const { byId, fields, fieldsOf, valuesOf } = rules.groups;
	const covered = world.employees.employees.filter(({ id }) => only.includes(id));
	return covered.flatMap((employee) => {
		if (fields.every((field) => valuesOf(employee, field) === undefined)) return [];
		return possibleUsers(employee, rules.world.users.users, rules).flatMap((user) => {
			const isJoining = groupChange(employee, user, rules.groups).join.length > 0;
			return user.groupIds
				.flatMap((id) => byId.get(idKey(id)) ?? [])
				.filter((group) => !group.isSmart && fieldsOf(group).length === 0)
				.map(({ name }) => ({ name: groupKey(name), isJoining }));
		});
	});
}
