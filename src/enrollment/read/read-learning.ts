import { uniqBy } from 'lodash';
import type { Transport } from '../../http/types';
import { readCourseEnrollments, type CourseEnrollments } from '../../ispring/learning/course-enrollments';
import { readCourses } from '../../ispring/learning/courses';
import { readProgress } from '../../ispring/learning/progress';
import { readTrackCourses } from '../../ispring/learning/track-courses';
import { idKey } from '../../ispring/same-id';
import { unknownStatuses } from '../../learning/plan/unknown-statuses';
import type { EnrollmentWorld } from '../plan/World';
import { resolveCourses } from '../rules/resolve-courses';
import type { EnrollmentRule } from '../rules/Rule';

type ReadLearning = Pick<
	EnrollmentWorld,
	'rules' | 'catalog' | 'courses' | 'trackCourses' | 'enrollments' | 'unreadable' | 'progress'
> & { warnings: string[] };

/**
 * The courses that rules name, who is enrolled in them, and how far they have got.
 *
 * @throws ParameterError when a rule names a course that does not exist; SyncError when a list cannot be read to its end
 */
export async function readLearning(
	iSpring: Transport,
	given: readonly EnrollmentRule[],
): Promise<ReadLearning> {
	const catalog = await readCourses(iSpring);
	const { rules, courses } = resolveCourses(given, catalog);
	const courseIds = [...courses.values()].map(({ id }) => id);
	const tracks = [...courses.values()].flatMap(({ id, isTrack }) => (isTrack ? [id] : []));
	const trackCourses = await readTrackCourses(iSpring, tracks);
	const inTracks = [...trackCourses.values()].flatMap((ids) => ids ?? []);
	const [first, progress] = await Promise.all([
		readCourseEnrollments(iSpring, courseIds),
		readProgress(iSpring, { courseIds: uniqBy([...courseIds, ...inTracks], idKey) }),
	]);
	// An answer without a list may mean that it is empty. Where the other list says otherwise, it is read again: nobody is
	// enrolled twice.
	const isDoubtful =
		isEmpty(first) && progress.results.some(({ enrollmentId }) => enrollmentId !== undefined);
	const { enrollments, unreadable } = isDoubtful ? await readCourseEnrollments(iSpring, courseIds) : first;
	return {
		rules,
		catalog,
		courses,
		trackCourses,
		enrollments,
		unreadable,
		progress,
		warnings: unknownStatuses(progress.results),
	};
}

function isEmpty({ enrollments, unreadable }: CourseEnrollments): boolean {
	return enrollments.length + unreadable.length === 0;
}
