import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import type { Reading } from './names/compare-names';
import type { PersonName } from './names/PersonName';

/** An employee as it is compared with users. */
export interface EmployeeSide {
	employee: Employee;
	/** The names they may go by: the first name and the preferred one. */
	names: [PersonName, ...PersonName[]];
	/** Whether a user is sought for them. The others have one, and only show how common a name is. */
	isSought: boolean;
	/** The user whom an ID, email or login connects with them. */
	account?: User;
	/** The user whom their email or login points to, who has more permissions than a learner. */
	claimed?: User;
	/** See `departmentKey`; empty = unknown. */
	department: string;
	/** `yyyy-mm-dd`; empty = unknown. */
	hireDate: string;
	/** See `phoneKey`. */
	phones: string[];
	/** Addresses as `emailAddressKey` gives them. */
	addresses: string[];
	jobTitle: string;
}

/** A user as it is compared with employees. */
export interface UserSide {
	user: User;
	readings: [Reading, ...Reading[]];
	/** Whether they are nobody's. The others only show how common a name is. */
	isFree: boolean;
	/** The user's department and those above it, without the root. */
	departments: string[];
	/** Dates in profile fields that may be the hire date, `yyyy-mm-dd`. */
	dates: string[];
	/** Whether one of these fields is known to be the hire date. */
	hasHireDate: boolean;
	phones: string[];
	addresses: string[];
	jobTitle: string;
}
