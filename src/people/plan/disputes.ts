import type { Employee } from '../../bamboohr/employees/Employee';
import type { ProfileField } from '../../ispring/users/profile-fields';
import type { User } from '../../ispring/users/User';
import { emailAddressKey } from '../../text/email-address';
import { groupBy } from './group-by';
import type { Match, MatchRules } from './Match';
import { employeeName, employeeNameAndId, loginOf } from './names';
import { userNameAndLogin } from '../../users/user-names';

type Disputed = Extract<Match, { situation: 'disputed' }>;

/** @param what what the users have in common, to continue the sentence "Two users …" */
export function disputedBetween(what: string, users: User[]): Disputed {
	const names = users.map(userNameAndLogin).join(' and ');
	return {
		situation: 'disputed',
		reason: `Two users ${what}: ${names}. Remove or change one of them in iSpring Learn.`,
		users,
	};
}

/** A user who matches several active employees. */
export function disputedAmong(employees: readonly Employee[], user: User): Disputed {
	const names = employees.map(employeeNameAndId).join(' and ');
	return {
		situation: 'disputed',
		reason: `The user ${userNameAndLogin(user)} matches two employees: ${names}. Correct the email or number of one of them in BambooHR.`,
		users: [user],
	};
}

/** A user found by an address alone who has more permissions than a learner. */
export function disputedByPermissions(
	user: User,
	employee: Employee,
	idField: ProfileField | undefined,
): Disputed {
	const field = idField ? `the profile field "${idField.label}"` : 'a profile field labeled "BambooHR ID"';
	return {
		situation: 'disputed',
		reason: `The user ${userNameAndLogin(user)} has the address of ${employeeName(employee)} but more permissions than a learner, and an address alone does not prove an identity. If they are the same person, enter ${employee.id} in ${field} of that user.`,
		users: [user],
	};
}

/**
 * Disputes a login that several active employees would get, for those who have no user yet.
 *
 * @param matches changed in place
 */
export function disputeSharedLogins(
	matches: Map<Employee, Match>,
	settings: MatchRules['settings'],
	hasLeft: MatchRules['hasLeft'],
): void {
	const login = (employee: Employee) => emailAddressKey(loginOf(employee, settings) ?? '');
	const active = [...matches.keys()].filter((employee) => !hasLeft(employee));
	const future = groupBy(active, login);
	for (const employee of active) {
		if (matches.get(employee)?.situation !== 'unmatched') continue;
		const rivals = (future.get(login(employee)) ?? []).filter((other) => other !== employee);
		if (rivals.length === 0) continue;
		matches.set(employee, {
			situation: 'disputed',
			reason: `Two employees would get the login ${login(employee)}: ${[employee, ...rivals].map(employeeNameAndId).join(' and ')}. Correct one of them in BambooHR.`,
			users: [],
		});
	}
}
