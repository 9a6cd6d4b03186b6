import type { Employee } from '../bamboohr/Employee';
import type { User } from '../ispring/User';
import type { PeopleSettings } from './settings';

/** What people call an employee. */
export function employeeName(employee: Employee): string {
	const first = employee.preferredName || employee.firstName;
	return [first, employee.lastName].filter(Boolean).join(' ') || `employee ${employee.id}`;
}

/** What people call an account. */
export function userName(user: User): string {
	const name = [user.fields.first_name, user.fields.last_name].filter(Boolean).join(' ');
	return name || user.login || user.email || user.id;
}

/** Tells two accounts of the same name apart. */
export function userNameAndLogin(user: User): string {
	return `${userName(user)} (login ${user.login || 'unknown'})`;
}

/** The address by which somebody is found and written to, or null. */
export function emailOf(employee: Employee, { emailFrom }: Pick<PeopleSettings, 'emailFrom'>): string | null {
	if (employee.workEmail) return employee.workEmail;
	// A hidden work e-mail is no reason to write to somebody at home.
	if (employee.workEmail === undefined) return null;
	return emailFrom === 'workEmailThenHomeEmail' && employee.homeEmail ? employee.homeEmail : null;
}

/** The login that a new account gets, or null when its source is empty. */
export function loginOf(
	employee: Employee,
	settings: Pick<PeopleSettings, 'emailFrom' | 'loginFrom'>,
): string | null {
	if (settings.loginFrom === 'employeeId') return employee.id;
	if (settings.loginFrom === 'employeeNumber') return employee.employeeNumber || null;
	return emailOf(employee, settings);
}

/** Addresses, logins and names of departments mean the same in any case. */
export function folded(text: string): string {
	return text.normalize('NFC').trim().toLowerCase();
}
