import { chunk, groupBy, uniq } from 'lodash';
import { RefusedError, UnexpectedResponseError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { IDS_PER_REQUEST } from '../same-id';
import { readCourseEnrollments } from './course-enrollments';
import { readEnrollmentRows, type EnrollmentDetails } from './enrollment-rows';
import { pairKey, type Pair } from './pair-key';

/** One request: enrolls each of these users in each of these courses. */
export interface Batch<P extends Pair> {
	userIds: string[];
	courseIds: string[];
	pairs: P[];
}

/** The status for an unknown ID in a filter is not documented (docs/apis/ispring-learn.md#errors). */
const MAY_BE_UNKNOWN = [400, 404, 422];

/** A request for more users might take longer than a server allows. */
const MAX_USERS = 2000;

/** With more users than this, reading all enrollments in their courses takes fewer requests than asking for them. */
const MANY_USERS = 20 * IDS_PER_REQUEST;

/**
 * Groups pairs into as few requests as possible: one for each set of courses that users have in common, or one for each
 * course where these are fewer. A pair that occurs twice is sent once.
 */
export function toBatches<P extends Pair>(pairs: readonly P[]): Array<Batch<P>> {
	const byUser = Object.values(groupBy(pairs, ({ userId }) => userId));
	const coursesOf = (pairsOfUser: P[]) => uniq(pairsOfUser.map(({ courseId }) => courseId)).sort();
	const bySet = Object.values(groupBy(byUser, (pairsOfUser) => coursesOf(pairsOfUser).join(' ')));
	const byCourse = Object.values(groupBy(pairs, ({ courseId }) => courseId));
	const groups =
		bySet.length <= byCourse.length
			? bySet
			: byCourse.map((same) => Object.values(groupBy(same, ({ userId }) => userId)));
	return groups.flatMap((same) =>
		chunk(same, MAX_USERS).map((some) => ({
			userIds: some.flatMap(([first]) => (first ? [first.userId] : [])),
			courseIds: coursesOf(some[0] ?? []),
			pairs: some.flat(),
		})),
	);
}

/**
 * The enrollments of these pairs, by {@link pairKey}; of several enrollments of one pair, the last one listed. If an
 * unknown ID makes the filtered request fail, all enrollments are read instead.
 */
export async function readEnrolledPairs(
	transport: Transport,
	pairs: readonly Pair[],
): Promise<Map<string, EnrollmentDetails>> {
	const enrollments = await readEnrollmentsOfPairs(transport, pairs);
	return new Map(enrollments.map((one) => [pairKey(one), one]));
}

/** All enrollments of these pairs, in the order of the list, and of others who are not asked for. */
export async function readEnrollmentsOfPairs(
	transport: Transport,
	pairs: readonly Pair[],
): Promise<EnrollmentDetails[]> {
	// An empty filter would match everything.
	if (pairs.length === 0) return [];
	const userIds = uniq(pairs.map(({ userId }) => userId));
	const courseIds = uniq(pairs.map(({ courseId }) => courseId));
	if (userIds.length > MANY_USERS) return await readAllOfCourses(transport, courseIds);
	const some = await settle(readEnrollmentRows(transport, { userIds, courseIds }));
	if (some.ok) return some.value.map(({ enrollment }) => enrollment);
	const { error } = some;
	if (!(error instanceof RefusedError) || !MAY_BE_UNKNOWN.includes(error.status)) throw some.error;
	const all = await readEnrollmentRows(transport, { userIds: [], courseIds: [] });
	return all.map(({ enrollment }) => enrollment);
}

/** An unreadable row may be any of the pairs: then nobody may be enrolled because it seems to be missing. */
async function readAllOfCourses(
	transport: Transport,
	courseIds: readonly string[],
): Promise<EnrollmentDetails[]> {
	const { enrollments, unreadable } = await readCourseEnrollments(transport, courseIds);
	if (unreadable.length === 0) return enrollments;
	const what = `${unreadable.length} of its rows cannot be read`;
	throw new UnexpectedResponseError('iSpring Learn', 'GET /enrollments', what);
}
