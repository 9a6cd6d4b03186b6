import type { Employee } from '../../bamboohr/employees/Employee';
import type { ProfileField } from '../../ispring/users/profile-fields';
import type { User } from '../../ispring/users/User';
import { emailAddressKey } from '../../text/email-address';
import { storedIdOf } from '../../users/employee-id-field';
import type { PeopleSettings } from '../settings';
import { emailOf, loginOf } from './names';

/** What to look up in the two systems. */
export interface LookUps {
	/** Employees with these IDs. */
	employeeIds: Set<string>;
	/** Employees with these work or home emails. */
	addresses: Set<string>;
	/** Employees with these employee numbers. */
	employeeNumbers: Set<string>;
	/** Users who store the ID of one of these employees. */
	storedIds: Set<string>;
	/** Users with one of these logins or emails. */
	names: Set<string>;
	/** Users with these IDs. */
	userIds: Set<string>;
}

export interface KnownPeople {
	employees: readonly Employee[];
	users: readonly User[];
}

type Settings = Pick<PeopleSettings, 'emailFrom' | 'loginFrom' | 'syncSupervisors'>;

const EMPLOYEE_ID = /^[1-9]\d*$/;

export function isEmployeeId(text: string): boolean {
	return EMPLOYEE_ID.test(text);
}

/**
 * Whom the decisions on some active employees rest on, as far as the records that are known by now tell. When all of these
 * have been looked up, a plan from them alone decides on these employees what a plan from both whole lists decides.
 *
 * - The employees themselves, their supervisors, and the owners of a user who has their login: which users are theirs
 *   matters, too.
 * - The users who store one of their IDs, and every other employee whose ID a user found here stores.
 * - Unless that user has the employee's email: the users with the email or login, which may be theirs, or keep them from
 *   getting it.
 * - Without a stored ID: the employees who could claim one of these users, or would get the same login.
 * - The present supervisor, for the item.
 *
 * @param only IDs of the employees to decide on
 * @param idField the profile field that stores the BambooHR ID; undefined = none
 */
export function neededLookUps(
	{ employees, users }: KnownPeople,
	only: readonly string[],
	settings: Settings,
	idField: ProfileField | undefined,
): LookUps {
	const needed: LookUps = {
		employeeIds: new Set(only),
		addresses: new Set(),
		employeeNumbers: new Set(),
		storedIds: new Set(),
		names: new Set(),
		userIds: new Set(),
	};
	const covered = employees.filter(({ id }) => only.includes(id));
	const supervisorIds = settings.syncSupervisors
		? covered.flatMap(({ supervisorId }) => supervisorId ?? [])
		: [];
	for (const id of supervisorIds) needed.employeeIds.add(id);
	const ids = [...supervisorIds, ...employees.map(({ id }) => id)];
	if (idField) for (const id of ids) needed.storedIds.add(id);
	for (const user of users) {
		const storedId = storedIdOf(user, idField);
		if (isEmployeeId(storedId)) needed.employeeIds.add(storedId);
	}
	const match = (one: Employee) => addMatching(needed, one, users, settings, idField);
	const possible = covered.flatMap(match);
	if (settings.syncSupervisors) {
		for (const { subordination } of possible) {
			if (subordination.supervisorId !== undefined) needed.userIds.add(subordination.supervisorId);
		}
	}
	const owners = new Set(possible.map((user) => storedIdOf(user, idField)));
	for (const one of employees) if (supervisorIds.includes(one.id) || owners.has(one.id)) match(one);
	return needed;
}

/**
 * Adds what it takes to find the user of an employee.
 *
 * @returns the users who may be theirs
 */
function addMatching(
	needed: LookUps,
	employee: Employee,
	users: readonly User[],
	settings: Settings,
	idField: ProfileField | undefined,
): User[] {
	const names = [emailOf(employee, settings), loginOf(employee, settings)].flatMap((name) => name ?? []);
	const linked = users.filter((user) => storedIdOf(user, idField) === employee.id);
	const [link, second] = linked;
	const hasEmail = link && emailAddressKey(link.email) === emailAddressKey(emailOf(employee, settings) ?? '');
	if (hasEmail || second) return linked;
	for (const name of names) needed.names.add(name);
	if (link) return linked;
	const keys = new Set(names.map(emailAddressKey));
	const candidates = users.filter((user) =>
		[user.email, user.login].some((name) => keys.has(emailAddressKey(name))),
	);
	for (const name of [...names, ...candidates.flatMap(({ email, login }) => [email, login])]) {
		if (name.includes('@')) needed.addresses.add(emailAddressKey(name));
		if (settings.loginFrom === 'employeeNumber' && name !== '') needed.employeeNumbers.add(name.trim());
		if (settings.loginFrom === 'employeeId' && isEmployeeId(name)) needed.employeeIds.add(name);
	}
	return candidates;
}
