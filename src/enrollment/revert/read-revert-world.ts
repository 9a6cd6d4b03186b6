import { uniqBy } from 'lodash';
import { readCourseEnrollments } from '../../ispring/learning/course-enrollments';
import { readCourses } from '../../ispring/learning/courses';
import { readProgress } from '../../ispring/learning/progress';
import { readTrackCourses } from '../../ispring/learning/track-courses';
import { readUsersById } from '../../ispring/users/read-users';
import type { Transport } from '../../http/types';
import { idKey } from '../../ispring/same-id';
import { indexBy } from '../../people/plan/group-by';
import type { EnrollmentUndo } from '../plan/revert/EnrollmentUndo';
import type { RevertWorld } from '../plan/revert/RevertWorld';

/**
 * Reads what a revert is decided on: the courses of its items, who is enrolled in them, and how far they have got.
 *
 * @param today in the workflow's time zone, `yyyy-mm-dd`
 * @throws SyncError when a list cannot be read to its end
 */
export async function readRevertWorld(
	iSpring: Transport,
	undos: readonly EnrollmentUndo[],
	today: string,
): Promise<RevertWorld> {
	const courses = indexBy(await readCourses(iSpring), ({ id }) => idKey(id));
	const courseIds = uniqBy(
		undos.map(({ courseId }) => courseId),
		idKey,
	).filter((id) => courses.has(idKey(id)));
	const tracks = courseIds.filter((id) => courses.get(idKey(id))?.isTrack);
	const trackCourses = await readTrackCourses(iSpring, tracks);
	const inTracks = [...trackCourses.values()].flatMap((ids) => ids ?? []);
	const ended = undos.flatMap(({ did, userId }) => (did === 'end' ? [userId] : []));
	const [{ enrollments, unreadable }, progress, users] = await Promise.all([
		readCourseEnrollments(iSpring, courseIds),
		courseIds.length === 0
			? { results: [], unreadable: [] }
			: readProgress(iSpring, { courseIds: uniqBy([...courseIds, ...inTracks], idKey) }),
		ended.length === 0 ? [] : readUsersById(iSpring, uniqBy(ended, idKey)),
	]);
	return {
		enrollments,
		unreadable,
		progress,
		trackCourses,
		today,
		courses,
		users: indexBy(users, ({ id }) => idKey(id)),
	};
}
