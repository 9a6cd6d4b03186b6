import type { User } from '../../ispring/users/User';
import { failedDecision, type Decision } from './Decision';
import type { PlanContext } from './PlanContext';
import { isProtected, protectedDecision } from './protection';
import { takeAccess } from './take-access';
import { mayBeOfUnreadable } from './unreadable-rivals';

/**
 * Decides on an employee whom the departments or the filter of the settings leave out. Without an active user there is
 * nothing to decide; with one, the setting Out of Scope Action does.
 *
 * @param base the decision so far
 * @param user undefined when no user is certain to be theirs
 * @param reason why they are out of scope, as a sentence
 */
export function decideOutOfScope(
	base: Decision,
	user: User | undefined,
	reason: string,
	context: PlanContext,
): Decision {
	const { outOfScopeAction } = context.settings;
	const excluded: Decision = { ...base, situation: 'excluded', reason };
	if (user?.status !== 'active' || outOfScopeAction === 'none') return excluded;
	if (outOfScopeAction === 'report') {
		return {
			...excluded,
			reason: `${reason} The user stays active, because Out of Scope Action is Report.`,
			needsAttention: true,
			alerts: ['outOfScope'],
		};
	}
	if (isProtected(user, context)) return protectedDecision(excluded, user, context);
	// A user found by an address alone may belong to somebody who could not be read.
	const rival = base.situation === 'matched' ? mayBeOfUnreadable(user, context) : undefined;
	if (rival !== undefined) return failedDecision(excluded, [rival]);
	return { ...excluded, ...takeAccess(user) };
}
