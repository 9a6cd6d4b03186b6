import { groupBy, uniq } from 'lodash';
import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readEnrollmentRows, type EnrollmentDetails } from './enrollment-rows';

/** Somebody and a course that they are to have. Ids in lower case. */
export interface Pair {
	userId: string;
	courseId: string;
}

/** One request: each of these people gets each of these courses. */
export interface Batch<P extends Pair> {
	userIds: string[];
	courseIds: string[];
	pairs: P[];
}

/** With which of these an unknown id in a filter is refused is not documented (docs/apis/ispring-learn.md#errors). */
const MAY_BE_UNKNOWN = [400, 404, 422];

export function pairKey({ userId, courseId }: Pair): string {
	return `${userId} ${courseId}`.toLowerCase();
}

/** People who get the same set of courses go into one request. A pair that occurs twice is sent once. */
export function toBatches<P extends Pair>(pairs: readonly P[]): Array<Batch<P>> {
	const byUser = Object.values(groupBy(pairs, ({ userId }) => userId));
	const coursesOf = (mine: P[]) => uniq(mine.map(({ courseId }) => courseId)).sort();
	return Object.values(groupBy(byUser, (mine) => coursesOf(mine).join(' '))).map((same) => ({
		userIds: same.flatMap(([first]) => (first ? [first.userId] : [])),
		courseIds: coursesOf(same[0] ?? []),
		pairs: same.flat(),
	}));
}

/**
 * Who of these has which of these courses, by {@link pairKey}. Of several enrollments of one pair the last one listed.
 * Where one unknown id fails the call, all enrollments are read instead.
 */
export async function readEnrolledPairs(
	transport: Transport,
	pairs: readonly Pair[],
): Promise<Map<string, EnrollmentDetails>> {
	// An empty filter would be no filter.
	if (pairs.length === 0) return new Map();
	const userIds = uniq(pairs.map(({ userId }) => userId));
	const courseIds = uniq(pairs.map(({ courseId }) => courseId));
	const some = await settle(readEnrollmentRows(transport, { userIds, courseIds }));
	if (some.ok) return indexByPair(some.value.map(({ enrollment }) => enrollment));
	const { error } = some;
	if (!(error instanceof RefusedError) || !MAY_BE_UNKNOWN.includes(error.status)) throw some.error;
	const all = await readEnrollmentRows(transport, { userIds: [], courseIds: [] });
	return indexByPair(all.map(({ enrollment }) => enrollment));
}

function indexByPair(enrollments: readonly EnrollmentDetails[]): Map<string, EnrollmentDetails> {
	return new Map(enrollments.map((one) => [pairKey(one), one]));
}
