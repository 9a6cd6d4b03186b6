import { idKey } from '../../ispring/same-id';
import { pairKey } from '../../ispring/learning/pair-key';
import type { PlanContext } from '../../enrollment/plan/PlanContext';
import type { Begun } from './state-of';

/**
 * Whether somebody has done anything in an enrollment. Unlike what protects progress, it asks for a sign of it: without a
 * result, the course has not been started. In a learning track, what was done in one of its courses counts.
 */
export function begunIn({ results, world }: Pick<PlanContext, 'results' | 'world'>): Begun {
	return ({ enrollment: { id, userId, courseId } }) => {
		const own = results.get(pairKey({ userId, courseId })) ?? [];
		const isOwn = own.some(
			({ enrollmentId, mayHaveBegun }) =>
				mayHaveBegun && (enrollmentId === undefined || idKey(enrollmentId) === idKey(id)),
		);
		if (isOwn) return true;
		const inTrack = world.trackCourses.get(idKey(courseId)) ?? [];
		return inTrack.some((member) =>
			(results.get(pairKey({ userId, courseId: member })) ?? []).some(({ mayHaveBegun }) => mayHaveBegun),
		);
	};
}
