import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import type { LearningSettings } from '../settings';
import type { Assignment } from './Assignment';

/** The assignments of the chosen courses, and those of leavers only when the settings include them. */
export function chooseAssignments(
	assignments: readonly Assignment[],
	users: readonly User[],
	{ courses, includeLeavers }: Pick<LearningSettings, 'courses' | 'includeLeavers'>,
): Assignment[] {
	const chosen = new Set(courses.map(idKey));
	const active = new Set(users.filter(({ status }) => status === 'active').map(({ id }) => idKey(id)));
	return assignments.filter(
		({ courseId, userId }) =>
			(chosen.size === 0 || chosen.has(idKey(courseId))) && (includeLeavers || active.has(idKey(userId))),
	);
}
