import type { Employee } from '../../bamboohr/employees/Employee';
import type { User, UserStatus } from '../../ispring/users/User';
import type { Change, Decided } from '../../run/outcome';
import type { ProfileValue } from '../../users/profile-target';
import type { ToleratedDifference } from './tolerated-differences';
import type { Action, Situation } from '../ChangeItem';
import type { Leave } from './absences';

/** What has to be written for one user. Names stand for departments and groups that may still have to be created. */
export interface Writes {
	/** Profile field values, by the names that requests write. */
	fields: Record<string, string>;
	/** A department directly under the root, by name; null = the root itself; undefined = no change. */
	departmentName?: string | null;
	/** Its ID in iSpring Learn; undefined when it has to be created. */
	departmentId?: string;
	/** The code that it is created with. */
	departmentCode?: string;
	/** Names of the groups to join. */
	joinGroups: string[];
	/** IDs of the groups to leave. */
	leaveGroupIds: string[];
	status?: UserStatus;
	/** Internal ID of the supervising employee; null = nobody; undefined = no change. */
	supervisorEmployeeId?: string | null;
	/** The work leave to set; null = end it; undefined = no change. */
	workLeave?: Leave | null;
}

/** What the summary warns of, with the number of decisions that it applies to. */
export type Alert =
	/** A leaver may still have an active user. */
	| 'suspectedLeaver'
	/** A leaver keeps access because of the settings. */
	| 'leaverKept'
	| 'malformedEmail'
	/** The settings leave out an employee who has an active user. */
	| 'outOfScope'
	/** An employee keeps the old email or login because another user has the new one. */
	| 'takenName'
	| 'missingDepartment'
	/** iSpring Learn does not say which role a user has. */
	| 'unknownRole';

/** What the plan decides on one employee or user. */
export interface Decision extends Decided {
	/** Undefined for an orphan, and for a record that cannot be read. */
	employee?: Employee;
	/** Undefined before the user exists. */
	user?: User;
	/** The best name that is known, also without an employee. */
	name: string;
	employeeId: string | null;
	situation: Situation;
	action: Action;
	changes: Change[];
	writes: Writes;
	/** The profile values among the writes. */
	values?: readonly ProfileValue[];
	/** Profile values that differ and are not written, because iSpring Learn stores them in its own form. */
	tolerated?: readonly ToleratedDifference[];
	/** IDs of users who have to give up a login or an email before this one can take it. */
	waitsFor?: readonly string[];
	/** Whether the decision is handed out as an item even though nothing is to be done. */
	needsAttention: boolean;
	alerts?: readonly Alert[];
}

export const NOTHING_TO_WRITE: Writes = { fields: {}, joinGroups: [], leaveGroupIds: [] };

/** What a decision starts from: nothing is done. */
export const NO_DECISION: Pick<
	Decision,
	'action' | 'changes' | 'reason' | 'outcome' | 'writes' | 'needsAttention'
> = {
	action: 'none',
	changes: [],
	reason: '',
	outcome: 'skipped',
	writes: NOTHING_TO_WRITE,
	needsAttention: false,
};

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
