import type { Employee } from '../../bamboohr/employees/Employee';
import { readEmailAddress, type EmailAddress } from '../../text/email-address';
import { removeInvisible } from '../../text/invisible';
import type { PeopleSettings } from '../settings';

/** The name that people know an employee by. */
export function employeeName(employee: Employee): string {
	const first = employee.preferredName || employee.firstName;
	return [first, employee.lastName].filter(Boolean).join(' ') || `employee ${employee.id}`;
}

/** Tells two employees of the same name apart. */
export function employeeNameAndId(employee: Employee): string {
	return `${employeeName(employee)} (employee ${employee.id})`;
}

type EmailSettings = Pick<PeopleSettings, 'emailFrom'>;

/** The email address that an employee is matched by and receives mail at; null when there is none or it is malformed. */
export function emailOf(employee: Employee, settings: EmailSettings): string | null {
	const email = enteredEmail(employee, settings);
	return email.is === 'valid' ? email.address : null;
}

/** What BambooHR has in place of an email address although it is not a valid one; null when there is nothing. */
export function malformedEmailOf(employee: Employee, settings: EmailSettings): string | null {
	const email = enteredEmail(employee, settings);
	return email.is === 'malformed' ? email.text : null;
}

/** The home email replaces an empty work email only, not one that is hidden or malformed. */
function enteredEmail({ workEmail, homeEmail }: Employee, { emailFrom }: EmailSettings): EmailAddress {
	const work = readEmailAddress(workEmail);
	const isEmpty = work.is === 'empty' && workEmail !== undefined;
	return isEmpty && emailFrom === 'workEmailThenHomeEmail' ? readEmailAddress(homeEmail) : work;
}

/** The login that a new user gets; null when its source is empty. */
export function loginOf(
	employee: Employee,
	settings: Pick<PeopleSettings, 'emailFrom' | 'loginFrom'>,
): string | null {
	if (settings.loginFrom === 'employeeId') return employee.id;
	if (settings.loginFrom === 'employeeNumber')
		return removeInvisible(employee.employeeNumber ?? '').trim() || null;
	return emailOf(employee, settings);
}
