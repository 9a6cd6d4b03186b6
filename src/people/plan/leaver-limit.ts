import type { Decision } from './Decision';
import type { PeopleSettings } from '../settings';

/** Below this many active users a percentage says nothing: one of five is 20 %. */
const MIN_USERS_FOR_PERCENT = 10;

/** Whether this decision takes away somebody's access, or would if nothing held it. */
export function isLeaver(decision: Decision): boolean {
	const { user, outcome } = decision;
	return takesAccess(decision) && user?.status === 'active' && (outcome === 'planned' || outcome === 'held');
}

export function takesAccess({ action }: Pick<Decision, 'action'>): boolean {
	return action === 'deactivate' || action === 'terminate';
}

/**
 * A sentence when more people would lose their account than the settings allow, else undefined. Orphans to be
 * deactivated count like leavers.
 *
 * @param activeUsers active accounts that belong to employees in scope
 */
export function overLimit(
	leavers: number,
	activeUsers: number,
	{ maxLeavers, maxLeaversPercent }: Pick<PeopleSettings, 'maxLeavers' | 'maxLeaversPercent'>,
): string | undefined {
	const people =
		leavers === 1 ? '1 person would lose their account' : `${leavers} people would lose their accounts`;
	if (leavers > maxLeavers) return `${people}; the limit Max Leavers is ${maxLeavers}.`;
	const percent = (leavers / activeUsers) * 100;
	if (activeUsers < MIN_USERS_FOR_PERCENT || percent <= maxLeaversPercent) return undefined;
	return `${people}, that is ${Math.round(percent)} % of ${activeUsers} active users; the limit Max Leavers Percent is ${maxLeaversPercent}.`;
}
