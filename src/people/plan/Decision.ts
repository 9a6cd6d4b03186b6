import type { Employee } from '../../bamboohr/employees/Employee';
import type { User, UserStatus } from '../../ispring/users/User';
import type { Change, Decided } from '../../run/outcome';
import type { Action, Situation } from '../ChangeItem';

/** What has to be written for one person. Names stand for things that may still have to be made. */
export interface Writes {
	/** Profile field values by the name they are written by. */
	fields: Record<string, string>;
	/** A department directly under the root, by name; null = the root itself; undefined = stays. */
	departmentName?: string | null;
	/** Groups to be in, by name. */
	joinGroups: string[];
	/** Groups to leave, by id. */
	leaveGroupIds: string[];
	status?: UserStatus;
	/** Internal id of the employee who supervises; null = nobody; undefined = stays. */
	supervisorEmployeeId?: string | null;
}

/** What somebody should hear of in the summary, with the number of people it is true of. */
export type Alert =
	/** Somebody who has left may still have an active user. */
	| 'suspectedLeaver'
	/** Somebody who has left keeps access because the settings say so. */
	| 'leaverKept'
	| 'malformedEmail'
	/** Somebody keeps their old e-mail or login, since another user has the new one. */
	| 'takenName'
	| 'missingDepartment'
	/** iSpring Learn does not say what a user may do. */
	| 'unknownRole';

/** What the plan says about one person. */
export interface Decision extends Decided {
	/** Undefined for an account whose employee is gone, and for a record that cannot be read. */
	employee?: Employee;
	/** Undefined before the account exists. */
	user?: User;
	/** For records without an employee: what is known of them. */
	name: string;
	employeeId: string | null;
	situation: Situation;
	action: Action;
	changes: Change[];
	writes: Writes;
	/** Ids of accounts that have to give up a login or an e-mail before this one can take it. */
	waitsFor?: readonly string[];
	/** True when a person should hear of it although nothing is to be done. */
	needsAttention: boolean;
	alerts?: readonly Alert[];
}

export const NOTHING_TO_WRITE: Writes = { fields: {}, joinGroups: [], leaveGroupIds: [] };

/** The part of a decision that says why nothing could be decided. */
export function failure(problems: readonly string[]) {
	const error = problems.join(' ');
	return {
		outcome: 'failed' as const,
		error,
		reason: error,
		writes: NOTHING_TO_WRITE,
		needsAttention: true,
	};
}

/** A decision that failed: nothing could be decided, and nothing is written. */
export function failedDecision(base: Decision, problems: readonly string[]): Decision {
	return { ...base, ...failure(problems) };
}
