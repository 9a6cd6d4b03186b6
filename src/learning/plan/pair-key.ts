import { idKey } from '../../ispring/same-id';

/** The same text for the same learner in the same course. */
export function pairKey({ userId, courseId }: { userId: string | null; courseId: string | null }): string {
	return JSON.stringify([idKey(userId ?? ''), idKey(courseId ?? '')]);
}
