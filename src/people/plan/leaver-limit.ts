import type { Decision } from './Decision';
import { PEOPLE_SETTING_NAMES, type PeopleSettings } from '../settings';

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

export interface LeaverLimit {
	/** How many users are due to be deactivated. */
	due: number;
	/** How many may be: by the setting that is exceeded, else by the stricter of the two. */
	allowed: number;
	/** Display name and value of the setting that is exceeded, and how many are due, in words; undefined = none is. */
	exceeded?: { setting: string; value: number; due: string };
}

/**
 * Compares the users who are due to be deactivated with the limits. Orphans to be deactivated count like leavers.
 *
 * @param due how many users are due to be deactivated
 * @param activeUsers how many active users belong to employees
 */
export function leaverLimit(
	due: number,
	activeUsers: number,
	{ maxLeavers, maxLeaversPercent }: Pick<PeopleSettings, 'maxLeavers' | 'maxLeaversPercent'>,
): LeaverLimit {
	const hasPercent = activeUsers >= MIN_USERS_FOR_PERCENT;
	const ofPercent = hasPercent ? Math.floor((activeUsers * maxLeaversPercent) / 100) : Infinity;
	const limit = { due, allowed: Math.min(maxLeavers, ofPercent) };
	if (due <= limit.allowed) return limit;
	const users = `${due} ${due === 1 ? 'user' : 'users'} would be deactivated`;
	if (due > maxLeavers) {
		return {
			due,
			allowed: maxLeavers,
			exceeded: { setting: PEOPLE_SETTING_NAMES.maxLeavers, value: maxLeavers, due: users },
		};
	}
	const percent = Math.round((due / activeUsers) * 100);
	return {
		...limit,
		exceeded: {
			setting: PEOPLE_SETTING_NAMES.maxLeaversPercent,
			value: maxLeaversPercent,
			due: `${users} (${percent}% of ${activeUsers} active users)`,
		},
	};
}

/** A sentence when more users would be deactivated than the settings allow, else undefined. */
export function overLimit({ exceeded }: LeaverLimit): string | undefined {
	return exceeded && `${exceeded.due}; the limit ${exceeded.setting} is ${exceeded.value}.`;
}
