import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { userName } from '../../users/user-names';
import { employeeName } from '../plan/names';

/** What an assessment looks at, in the order in which people should put it right. */
export const CHECKS = [
	'rights',
	'noEmployeeIdField',
	'seats',
	'suspectedLeaver',
	'duplicatePerson',
	'sharedEmail',
	'malformedEmail',
	'missingEmail',
	'requiredFieldEmpty',
	'similarDepartments',
	'supervisorCycle',
	'supervisorWithoutAccount',
	'userWithoutEmployee',
] as const;
export type Check = (typeof CHECKS)[number];

/** `error`: a sync stops, or does nothing for this person. `warning`: it may do something else than meant. */
export type Severity = 'error' | 'warning' | 'info';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A problem in the data of one of the systems, and what to do about it. */
export interface Finding {
	check: Check;
	severity: Severity;
	employeeId: string | null;
	userId: string | null;
	/** Of the person, department or profile field; empty when it is about the whole system. */
	name: string;
	/** A sentence. */
	reason: string;
	/** What to do and where, as a sentence. */
	fix: string;
}

type Rest = Pick<Finding, 'check' | 'severity' | 'reason' | 'fix'>;

/** A finding about an employee. */
export function aboutEmployee(employee: Employee, rest: Rest): Finding {
	return { ...rest, employeeId: employee.id, userId: null, name: employeeName(employee) };
}

/** A finding about a user. */
export function aboutUser(user: User, rest: Rest): Finding {
	return { ...rest, employeeId: null, userId: user.id, name: userName(user) };
}

/** A finding about something that is no person. */
export function aboutThing(name: string, rest: Rest): Finding {
	return { ...rest, employeeId: null, userId: null, name };
}
