import type { User } from '../../ispring/users/User';
import { failedDecision, NO_DECISION, type Decision } from './Decision';
import { mayBeOfUnreadable } from './unreadable-rivals';
import { storedIdOf } from '../../users/employee-id-field';
import { userName } from '../../users/user-names';
import type { PlanContext } from './PlanContext';
import { isProtected, protectedDecision } from './protection';
import { takeAccess } from './take-access';

/** Decides on an orphan: a user with the stored ID of an employee whom BambooHR no longer has. */
export function decideOrphan(user: User, context: PlanContext): Decision {
	const { settings, profile } = context;
	const employeeId = storedIdOf(user, profile.idField);
	const gone = `BambooHR no longer has employee ${employeeId}`;
	const base: Decision = {
		...NO_DECISION,
		user,
		name: userName(user),
		employeeId,
		situation: 'orphaned',
		reason: `${gone}.`,
	};
	if (user.status !== 'active') return { ...base, reason: `${gone}; the account is already ${user.status}.` };
	if (!context.departments.isInScope(user)) {
		const reason = `${gone}. Check this account. It is only reported, because its department is not one of the selected departments.`;
		return { ...base, reason, needsAttention: true };
	}
	if (settings.orphanAction === 'report') {
		return {
			...base,
			reason: `${gone}. Check this account; Users Without Employee is Report.`,
			needsAttention: true,
		};
	}
	if (isProtected(user, context)) return protectedDecision(base, user, context);
	const rival = mayBeOfUnreadable(user, context);
	if (rival !== undefined) return failedDecision(base, [`${gone}. ${rival}`]);
	return { ...base, ...takeAccess(user) };
}
