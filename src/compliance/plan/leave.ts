import { isUnreadable, type User } from '../../ispring/users/User';

/**
 * Whether somebody is on leave on a day, first and last day included. A leave that could not be read counts as one: nobody
 * on leave is reminded of anything.
 *
 * @param day `yyyy-mm-dd`
 */
export function isOnLeave(user: Pick<User, 'workLeave' | 'unreadable'> | undefined, day: string): boolean {
	if (!user) return false;
	const { workLeave } = user;
	if (!workLeave) return isUnreadable(user, 'workLeave');
	return workLeave.start <= day && (workLeave.end === undefined || day <= workLeave.end);
}
