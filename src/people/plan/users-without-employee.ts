import type { User } from '../../ispring/users/User';
import type { PlanContext } from './PlanContext';

/** How many active users match no employee. */
export function usersWithoutEmployee(context: PlanContext): number {
	return usersNobodyHas(context).length;
}

/** The active users who match no employee: contractors, test users, and perhaps somebody who left long ago. */
export function usersNobodyHas({ world, classified }: PlanContext): User[] {
	const fitting = new Set(
		[...classified.values()].flatMap(({ match }) => {
			if (match.situation === 'unmatched') return [];
			return match.situation === 'disputed' ? match.users : [match.user];
		}),
	);
	return world.users.users.filter((user) => user.status === 'active' && !fitting.has(user));
}
