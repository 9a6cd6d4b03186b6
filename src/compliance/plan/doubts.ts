import type { PlanContext } from '../../enrollment/plan/PlanContext';
import type { Standing } from '../../enrollment/plan/Standing';
import type { LearnerRecords } from '../../enrollment/plan/standings';
import { idKey, isSameId } from '../../ispring/same-id';

/**
 * Whether a record that could not be read may be about this user in this course.
 *
 * @param standings of all their enrollments in it
 * @param records all that is known of them
 */
export type Doubt = (
	pair: { userId: string; courseId: string },
	standings: readonly Standing[],
	records: LearnerRecords | undefined,
) => boolean;

const NO_DOUBT: Doubt = () => false;

/** What could not be read never looks like something that is missing: it may be that of anybody it does not rule out. */
export function doubtIn({ unreadable, world }: Pick<PlanContext, 'unreadable' | 'world'>): Doubt {
	const results = world.progress.unreadable;
	const { trackCourses } = world;
	const hasUnknownTrack = [...trackCourses.values()].includes(null);
	if (unreadable.size + results.length === 0 && !hasUnknownTrack) return NO_DOUBT;
	const isIn = (standings: readonly Standing[], id: string) =>
		standings.some(({ enrollment }) => isSameId(enrollment.id, id));
	return ({ userId, courseId }, standings, records) => {
		// What was done in its courses is then unknown.
		if (standings.length > 0 && trackCourses.get(idKey(courseId)) === null) return true;
		const enrollments = [...(unreadable.get(idKey(userId)) ?? []), ...(unreadable.get('') ?? [])];
		if (enrollments.some((one) => one.courseId === undefined || isSameId(one.courseId, courseId)))
			return true;
		return results.some((one) => {
			if (one.userId !== undefined && !isSameId(one.userId, userId)) return false;
			if (one.courseId !== undefined && !isSameId(one.courseId, courseId)) return false;
			const { enrollmentId } = one;
			if (enrollmentId === undefined || isIn(standings, enrollmentId)) return true;
			// Not in the list, it may be of this course.
			return one.userId !== undefined && !isIn(records?.standings ?? [], enrollmentId);
		});
	};
}
