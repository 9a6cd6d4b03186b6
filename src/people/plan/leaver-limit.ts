import type { Decision } from './Decision';
import type { PeopleSettings } from '../settings';

/** Below this many active users a percentage says nothing: one of five is 20%. */
const MIN_USERS_FOR_PERCENT = 10;

/** Whether this decision deactivates an active user, or would if it were not held. */
export function isLeaver(decision: Decision): boolean {
	const { user, outcome } = decision;
	return takesAccess(decision) && user?.status === 'active' && (outcome === 'planned' || outcome === 'held');
}

/** Whether an action takes away a user's access. */
export function takesAccess({ action }: Pick<Decision, 'action'>): boolean {
	return action === 'deactivate' || action === 'terminate';
}

/**
 * A sentence when more users would be deactivated than the settings allow, else undefined. Orphans to be
 * deactivated count like leavers.
 *
 * @param leavers how many users are due to be deactivated
 * @param activeUsers how many active users belong to employees
 */
export function overLimit(
	leavers: number,
	activeUsers: number,
	{ maxLeavers, maxLeaversPercent }: Pick<PeopleSettings, 'maxLeavers' | 'maxLeaversPercent'>,
): string | undefined {
	const deactivated = leavers === 1 ? '1 user would be deactivated' : `${leavers} users would be deactivated`;
	if (leavers > maxLeavers) return `${deactivated}; the limit Max Leavers is ${maxLeavers}.`;
	const percent = (leavers / activeUsers) * 100;
	if (activeUsers < MIN_USERS_FOR_PERCENT || percent <= maxLeaversPercent) return undefined;
	return `${deactivated} (${Math.round(percent)}% of ${activeUsers} active users); the limit Max Leavers Percent is ${maxLeaversPercent}.`;
}
