import type { User } from '../../ispring/users/User';
import type { Decision } from '../plan/Decision';

/** A decision that is being carried out. */
export type PendingDecision = Decision & {
	/** The user's ID, as soon as there is a user. */
	userId?: string;
	/** Whether iSpring Learn has accepted the profile values. */
	isProfileWritten?: boolean;
	/** Whether the user has been moved to their new department together with others. */
	isMoved?: boolean;
	/** Whether iSpring Learn has accepted the work leave, or its end. */
	isLeaveWritten?: boolean;
	/** IDs of what the decision names, or of what was created for it. */
	written?: WrittenIds;
	/** A new user as read after the writes. */
	readBack?: User;
};

export interface WrittenIds {
	departmentId?: string;
	joinedGroupIds?: readonly string[];
	/** Null = nobody. */
	supervisorId?: string | null;
}

export type PendingWithAccount = PendingDecision & { userId: string };

export function toPending(decision: Decision): PendingDecision {
	return { ...decision, ...(decision.user ? { userId: decision.user.id } : {}) };
}

/** The decisions on users who exist by now. */
export function withAccount(people: readonly PendingDecision[]): PendingWithAccount[] {
	return people.filter((person): person is PendingWithAccount => person.userId !== undefined);
}
