import { idKey } from '../same-id';

/** A user and a course. */
export interface Pair {
	userId: string;
	courseId: string;
}

/** The same text for the same user in the same course. */
export function pairKey({ userId, courseId }: { userId: string | null; courseId: string | null }): string {
	return `${idKey(userId ?? '')} ${idKey(courseId ?? '')}`;
}
