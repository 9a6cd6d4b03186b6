import type { Employee, UnreadableRecord } from '../../bamboohr/employees/Employee';
import type { ProfileField } from '../../ispring/users/profile-fields';
import type { User } from '../../ispring/users/User';
import type { PeopleSettings } from '../settings';

export type Match =
	/** `alsoHasAddress`: other users with this employee's address who match no active employee. */
	| { situation: 'linked'; user: User; how: string; alsoHasAddress: User[] }
	| { situation: 'matched'; user: User; how: string }
	/** `accountOf`: the employees to whom the user with this leaver's address belongs instead. */
	| { situation: 'unmatched'; accountOf: Employee[] }
	/** `holder`: the user linked to this employee, where only the email is disputed. */
	| { situation: 'disputed'; reason: string; users: User[]; holder?: User };

export interface MatchRules {
	/** The profile field that stores the BambooHR ID; undefined = none. */
	idField: ProfileField | undefined;
	settings: Pick<PeopleSettings, 'emailFrom' | 'loginFrom'>;
	unreadable: readonly UnreadableRecord[];
	/** The list of employees is incomplete. */
	isPartial: boolean;
	/** Whether an employee is a leaver: leavers do not compete with active employees for a user. */
	hasLeft(employee: Employee): boolean;
	/** Whether a user has more permissions than a learner: then an address alone does not prove an identity. */
	isPrivileged(user: User): boolean;
}
