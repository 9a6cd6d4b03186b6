import { groupBy, uniq } from 'lodash';
import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { pairKey, type Pair } from './pair-key';
import { readEnrollmentRows, type EnrollmentDetails } from './enrollment-rows';

/** One request: enrolls each of these users in each of these courses. */
export interface Batch<P extends Pair> {
	userIds: string[];
	courseIds: string[];
	pairs: P[];
}

/** The status for an unknown ID in a filter is not documented (docs/apis/ispring-learn.md#errors). */
const MAY_BE_UNKNOWN = [400, 404, 422];

/** Groups users with the same set of courses into one request. A pair that occurs twice is sent once. */
export function toBatches<P extends Pair>(pairs: readonly P[]): Array<Batch<P>> {
	const byUser = Object.values(groupBy(pairs, ({ userId }) => userId));
	const coursesOf = (pairsOfUser: P[]) => uniq(pairsOfUser.map(({ courseId }) => courseId)).sort();
	return Object.values(groupBy(byUser, (pairsOfUser) => coursesOf(pairsOfUser).join(' '))).map((same) => ({
		userIds: same.flatMap(([first]) => (first ? [first.userId] : [])),
		courseIds: coursesOf(same[0] ?? []),
		pairs: same.flat(),
	}));
}

/**
 * The enrollments of these pairs, by {@link pairKey}; of several enrollments of one pair, the last one listed. If an
 * unknown ID makes the filtered request fail, all enrollments are read instead.
 */
export async function readEnrolledPairs(
	transport: Transport,
	pairs: readonly Pair[],
): Promise<Map<string, EnrollmentDetails>> {
	// An empty filter would match everything.
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
