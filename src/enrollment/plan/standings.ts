import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import { pairKey } from '../../ispring/learning/pair-key';
import type { Progress } from '../../ispring/learning/progress';
import { SUCCESSFUL, UNSUCCESSFUL } from '../../ispring/learning/result-statuses';
import { idKey, isSameId } from '../../ispring/same-id';
import { groupBy } from '../../people/plan/group-by';
import { finish, mapInSteps, type Steps } from '../../run/steps';
import { writtenDayOf } from './days';
import type { Standing } from './Standing';
import type { EnrollmentWorld } from './World';

type Read = Pick<EnrollmentWorld, 'enrollments' | 'progress' | 'trackCourses'>;

/** What is known of the enrollments of each person in each course, by `pairKey`, in the order of the list. */
export function standingsOf(read: Read): Map<string, Standing[]> {
	return finish(standingsInSteps(read));
}

/** The same in steps: an account may have a hundred thousand enrollments. */
export function* standingsInSteps({
	enrollments,
	progress,
	trackCourses,
}: Read): Steps<Map<string, Standing[]>> {
	const { results, unreadable } = progress;
	const resultsById = groupBy(results, ({ enrollmentId }) => idKey(enrollmentId ?? ''));
	yield undefined;
	const resultsByPair = groupBy(results, pairKey);
	yield undefined;
	const unreadableIds = new Set(unreadable.map(({ enrollmentId }) => idKey(enrollmentId ?? '')));
	const unreadableUsers = new Set(
		unreadable.flatMap(({ enrollmentId, userId }) => (userId && !enrollmentId ? [idKey(userId)] : [])),
	);
	const pairs = groupBy(enrollments, pairKey);
	yield undefined;
	const standings = yield* mapInSteps(pairs, ([key, same]): [string, Standing[]] => {
		// Without an enrollment ID, a result may belong to any enrollment of that learner in that course.
		const withoutId = (resultsByPair.get(key) ?? []).filter((one) => one.enrollmentId === undefined);
		return [
			key,
			same.map((enrollment) =>
				standingOf(enrollment, {
					own: resultsById.get(idKey(enrollment.id)) ?? [],
					withoutId,
					isOnlyOne: same.length === 1,
					inTrack: inTrack(enrollment),
					isUnreadable:
						unreadableIds.has(idKey(enrollment.id)) || unreadableUsers.has(idKey(enrollment.userId)),
				}),
			),
		];
	});
	return new Map(standings);

	/** What this learner has done in the courses of a learning track, in whichever enrollment; null when they are unknown. */
	function inTrack({ userId, courseId: trackId }: EnrollmentDetails): Progress[][] | null {
		const members = trackCourses.get(idKey(trackId));
		if (members === null) return null;
		return (members ?? []).map((courseId) => resultsByPair.get(pairKey({ userId, courseId })) ?? []);
	}
}

interface Found {
	/** The results of this enrollment. Of a learning track these may be results in its courses. */
	own: readonly Progress[];
	/** Results of the same learner in the same course that belong to an unknown enrollment. */
	withoutId: readonly Progress[];
	/** The learner has no other enrollment in this course. */
	isOnlyOne: boolean;
	inTrack: ReadonlyArray<readonly Progress[]> | null;
	isUnreadable: boolean;
}

/** Without a result nobody knows whether the learner has begun: then nothing may be lost, and the enrollment is open. */
function standingOf(enrollment: EnrollmentDetails, found: Found): Standing {
	const { own, withoutId, isOnlyOne, inTrack, isUnreadable } = found;
	const { courseId, certificate } = enrollment;
	const [result = isOnlyOne && own.length === 0 ? withoutId.at(-1) : undefined] = own
		.filter((one) => isSameId(one.courseId, courseId))
		.slice(-1);
	const all = [...own, ...withoutId, ...(inTrack ?? []).flat()];
	const isCertain =
		(own.length > 0 || (isOnlyOne && withoutId.length > 0)) && !isUnreadable && inTrack !== null;
	// A certificate is issued at the end of a course, and says so even where the result is missing.
	const isCertified = certificate !== undefined && !hasRestarted(enrollment, result);
	const hasSucceeded = isSuccessful(result) || isCertified || (!result && hasPassedAll(inTrack ?? []));
	const completedAt = result?.completionDate ?? (isCertified ? certificate.issuedAt : undefined);
	return {
		enrollment,
		state: hasSucceeded ? 'succeeded' : hasFailed(result) ? 'failed' : 'open',
		mayHaveBegun: !isCertain || certificate !== undefined || all.some((one) => one.mayHaveBegun),
		...(completedAt === undefined ? {} : { completedAt }),
	};
}

/**
 * Whether an enrollment was started anew after its certificate had been issued. Whether a re-enrollment makes a new
 * enrollment is not documented: one that keeps its ID may keep the former certificate, too. Seen as finished, it would be
 * started anew in every run.
 */
function hasRestarted({ accessDate, certificate }: EnrollmentDetails, result: Progress | undefined): boolean {
	if (!result || result.completionDate !== undefined || isFinal(result)) return false;
	const isUntouched = result.status === 'not_started' && !result.mayHaveBegun;
	return isUntouched || (writtenDayOf(accessDate) ?? '') > (writtenDayOf(certificate?.issuedAt) ?? MAX_DAY);
}

/** After every day. */
const MAX_DAY = '9999-12-31';

function isFinal(result: Progress): boolean {
	return isSuccessful(result) || hasFailed(result);
}

function isSuccessful(result: Progress | undefined): boolean {
	return result !== undefined && SUCCESSFUL.includes(result.status);
}

/** Some content is `incomplete` while it is being worked on: only a date says that this was the end. */
function hasFailed(result: Progress | undefined): boolean {
	if (result?.status === 'incomplete') return result.completionDate !== undefined;
	return UNSUCCESSFUL.includes(result?.status ?? '');
}

function hasPassedAll(members: ReadonlyArray<readonly Progress[]>): boolean {
	return members.length > 0 && members.every((results) => results.some(isSuccessful));
}
