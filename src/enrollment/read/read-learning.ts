import { uniqBy } from 'lodash';
import type { Transport } from '../../http/types';
import { readCourseEnrollments, type CourseEnrollments } from '../../ispring/learning/course-enrollments';
import { readCourses, type Course } from '../../ispring/learning/courses';
import { readProgress } from '../../ispring/learning/progress';
import { readTrackCourses } from '../../ispring/learning/track-courses';
import { idKey } from '../../ispring/same-id';
import { unknownStatuses } from '../../learning/plan/unknown-statuses';
import type { EnrollmentWorld } from '../plan/World';
import { resolveCourses } from '../rules/resolve-courses';
import type { EnrollmentRule } from '../rules/Rule';
import { readMissingCourses } from './missing-courses';

type ReadLearning = Pick<
	EnrollmentWorld,
	'rules' | 'catalog' | 'courses' | 'trackCourses' | 'enrollments' | 'unreadable' | 'progress'
> & { warnings: string[] };

/**
 * The courses that rules name, who is enrolled in them, and how far they have got.
 *
 * @param isReport nothing is decided by it: courses that no longer exist stay, and so do results of users who are not active
 * @throws ParameterError when a rule names a course that does not exist; SyncError when a list cannot be read to its end
 */
export async function readLearning(
	iSpring: Transport,
	given: readonly EnrollmentRule[],
	{ isReport = false }: { isReport?: boolean } = {},
): Promise<ReadLearning> {
	const listed = await readCourses(iSpring);
	const catalog = isReport ? [...listed, ...(await readMissingCourses(iSpring, given, listed))] : listed;
	const { rules, courses } = resolveCourses(given, catalog);
	const courseIds = [...courses.values()].map(({ id }) => id);
	const tracks = [...courses.values()].flatMap(({ id, isTrack }) => (isTrack ? [id] : []));
	const trackCourses = await readTrackCourses(iSpring, tracks);
	const inTracks = [...trackCourses.values()].flatMap((ids) => ids ?? []);
	const [first, progress] = await Promise.all([
		readCourseEnrollments(iSpring, courseIds),
		readProgress(iSpring, {
			courseIds: uniqBy([...courseIds, ...inTracks], idKey),
			includeLeavers: isReport,
		}),
	]);
	// An answer without a list may mean that it is empty. Where the other list says otherwise, it is read again: nobody is
	// enrolled twice.
	const isDoubtful =
		isEmpty(first) && progress.results.some(({ enrollmentId }) => enrollmentId !== undefined);
	const { enrollments, unreadable } = isDoubtful ? await readCourseEnrollments(iSpring, courseIds) : first;
	return {
		rules,
		catalog,
		courses: withTitles(courses, progress.titles),
		trackCourses,
		enrollments,
		unreadable,
		progress,
		warnings: unknownStatuses(progress.results),
	};
}

/** A result keeps the title of a course that is gone. */
function withTitles(
	courses: ReadonlyMap<string, Course>,
	titles: ReadonlyMap<string, string>,
): Map<string, Course> {
	return new Map(
		[...courses].map(([key, course]) => {
			if (!course.isGone) return [key, course];
			return [key, { ...course, title: titles.get(key) ?? course.title }];
		}),
	);
}

function isEmpty({ enrollments, unreadable }: CourseEnrollments): boolean {
	return enrollments.length + unreadable.length === 0;
}
