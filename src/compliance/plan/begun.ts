import type { Standing } from '../../enrollment/plan/Standing';
import type { LearnerRecords } from '../../enrollment/plan/standings';
import type { EnrollmentWorld } from '../../enrollment/plan/World';
import { idKey } from '../../ispring/same-id';

/**
 * Whether somebody has done anything in an enrollment. Unlike what protects progress, it asks for a sign of it: without a
 * result, the course has not been started. In a learning track, what was done in one of its courses counts.
 *
 * @param records of the learner
 */
export function hasBegun(
	{ enrollment: { id, courseId } }: Standing,
	records: LearnerRecords | undefined,
	trackCourses: EnrollmentWorld['trackCourses'],
): boolean {
	const own = records?.inCourse(idKey(courseId)).results ?? [];
	const isOwn = own.some(
		({ enrollmentId, mayHaveBegun }) =>
			mayHaveBegun && (enrollmentId === undefined || idKey(enrollmentId) === idKey(id)),
	);
	if (isOwn) return true;
	const inTrack = trackCourses.get(idKey(courseId)) ?? [];
	return inTrack.some((member) =>
		(records?.inCourse(idKey(member)).results ?? []).some(({ mayHaveBegun }) => mayHaveBegun),
	);
}
