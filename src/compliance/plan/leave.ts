import type { User } from '../../ispring/users/User';

/** Whether somebody is on leave on a day, first and last day included. Days are `yyyy-mm-dd`. */
export function isOnLeave(user: Pick<User, 'workLeave'> | undefined, day: string): boolean {
	if (!user?.workLeave) return false;
	const { from, until } = user.workLeave;
	return (from === undefined || from <= day) && (until === undefined || day <= until);
}
