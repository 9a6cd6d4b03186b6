import type { Employee } from '../../bamboohr/employees/Employee';
import { readEmailAddress, type EmailAddress } from '../../text/email-address';
import { removeInvisible } from '../../text/invisible';
import type { PeopleSettings } from '../settings';

/** What people call an employee. */
export function employeeName(employee: Employee): string {
	const first = employee.preferredName || employee.firstName;
	return [first, employee.lastName].filter(Boolean).join(' ') || `employee ${employee.id}`;
}

/** Tells two employees of the same name apart. */
export function employeeNameAndId(employee: Employee): string {
	return `${employeeName(employee)} (employee ${employee.id})`;
}

type EmailSettings = Pick<PeopleSettings, 'emailFrom'>;

/** The address by which somebody is found and written to; null when there is none, or what there is is not one. */
export function emailOf(employee: Employee, settings: EmailSettings): string | null {
	const email = enteredEmail(employee, settings);
	return email.is === 'valid' ? email.address : null;
}

/** What stands in place of an e-mail address in BambooHR although it is not one, or null. */
export function malformedEmailOf(employee: Employee, settings: EmailSettings): string | null {
	const email = enteredEmail(employee, settings);
	return email.is === 'malformed' ? email.text : null;
}

/** A home e-mail stands in for an empty work e-mail only: one that is hidden or malformed is no reason to write to somebody at home. */
function enteredEmail({ workEmail, homeEmail }: Employee, { emailFrom }: EmailSettings): EmailAddress {
	const work = readEmailAddress(workEmail);
	const isEmpty = work.is === 'empty' && workEmail !== undefined;
	return isEmpty && emailFrom === 'workEmailThenHomeEmail' ? readEmailAddress(homeEmail) : work;
}

/** The login that a new account gets, or null when its source is empty. */
export function loginOf(
	employee: Employee,
	settings: Pick<PeopleSettings, 'emailFrom' | 'loginFrom'>,
): string | null {
	if (settings.loginFrom === 'employeeId') return employee.id;
	if (settings.loginFrom === 'employeeNumber')
		return removeInvisible(employee.employeeNumber ?? '').trim() || null;
	return emailOf(employee, settings);
}
