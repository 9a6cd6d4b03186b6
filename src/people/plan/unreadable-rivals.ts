import { upperFirst } from 'lodash';
import type { Employee, UnreadableRecord } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { emailAddressKey } from '../../text/email-address';
import { containsWhole } from '../../text/contains-whole';
import { removeInvisible } from '../../text/invisible';
import { storedIdOf } from '../../users/employee-id-field';
import { findUnreadableSuspect, unreadableUserName } from '../../users/unreadable-suspect';
import { userNameAndLogin } from '../../users/user-names';
import { emailOf, loginOf } from './names';
import type { PlanRules } from './PlanRules';
import type { World } from './World';

/** Why nothing is done for an employee: a user who could not be read may be theirs. Undefined when there is none. */
export function unreadableUserOf(
	employee: Employee,
	{ world, settings, profile }: PlanRules,
): string | undefined {
	// Hardly any account has one, and there may be 100,000 employees.
	if (world.users.unreadable.length === 0) return undefined;
	const suspect = findUnreadableSuspect(world.users.unreadable, {
		names: [loginOf(employee, settings) ?? '', emailOf(employee, settings) ?? ''],
		hasTheirKey: (record) => storedIdOf(record, profile.idField) === employee.id,
		mayBeNew: employee.status === 'active',
	});
	if (!suspect) return undefined;
	return `${upperFirst(unreadableUserName(suspect))} in iSpring Learn may belong to this employee, but could not be read: ${suspect.why}.`;
}

/** Why nobody gets this login: it may be that of an employee whose record could not be read. */
export function unreadableEmployeeWith(login: string, { world }: PlanRules): string | undefined {
	const rival = unreadableWith([login], world);
	return (
		rival &&
		`The login ${login} may also belong to ${whose(rival)}, whose record could not be read: ${rival.why}.`
	);
}

/**
 * Why a user who was found by an address, or who is nobody's, is not deactivated: an employee whose record could not be
 * read has the same address, and may be active.
 */
export function mayBeOfUnreadable(user: User, { world }: PlanRules): string | undefined {
	const rival = unreadableWith([user.email, user.login], world);
	return (
		rival &&
		`Skipped: the user ${userNameAndLogin(user)} may belong to ${whose(rival)}, whose record in BambooHR could not be read: ${rival.why}. Correct that record.`
	);
}

function unreadableWith(addresses: readonly string[], { employees }: World): UnreadableRecord | undefined {
	if (employees.unreadable.length === 0) return undefined;
	const keys = addresses.map(emailAddressKey).filter((key) => key !== '');
	return employees.unreadable.find(({ raw }) => {
		const record = removeInvisible(raw);
		return keys.some((key) => containsWhole(record, key));
	});
}

function whose({ id }: UnreadableRecord): string {
	return id === undefined ? 'an employee without an ID' : `employee ${id}`;
}
