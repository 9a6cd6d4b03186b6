import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import type { Progress, ProgressList } from '../../ispring/learning/progress';
import { SUCCESSFUL, UNSUCCESSFUL } from '../../ispring/learning/result-statuses';
import { idKey, isSameId } from '../../ispring/same-id';
import { groupBy } from '../../people/plan/group-by';
import { writtenDayOf } from './days';
import type { Standing } from './Standing';
import type { EnrollmentWorld } from './World';

type Read = Pick<EnrollmentWorld, 'enrollments' | 'progress' | 'trackCourses'>;

/** All that is known of one learner. */
export interface LearnerRecords {
	/** Of all their enrollments, in the order of the list. */
	standings: readonly Standing[];
	/** The same by the `idKey` of the course. */
	byCourse: ReadonlyMap<string, readonly Standing[]>;
	/** Results by the `idKey` of the course. */
	results: ReadonlyMap<string, readonly Progress[]>;
}

export type RecordsOf = (userId: string) => LearnerRecords;

const NOTHING: LearnerRecords = { standings: [], byCourse: new Map(), results: new Map() };

/**
 * Prepares the records of each learner. They are put together when they are asked for: an account may have hundreds of
 * thousands of enrollments, and all of it at once would take most of the memory of a run.
 */
export function recordsOf({ enrollments, progress, trackCourses }: Read): RecordsOf {
	const byUser = groupBy(enrollments, ({ userId }) => idKey(userId));
	const resultsByUser = groupBy(progress.results, ({ userId }) => idKey(userId));
	const isUnreadable = unreadableIn(progress);
	return (userId) => {
		const key = idKey(userId);
		const own = byUser.get(key) ?? [];
		const results = resultsByUser.get(key) ?? [];
		if (own.length + results.length === 0) return NOTHING;
		const resultsById = groupBy(results, ({ enrollmentId }) => idKey(enrollmentId ?? ''));
		const resultsByCourse = groupBy(results, byCourseKey);
		const enrollmentsByCourse = groupBy(own, byCourseKey);
		const standings = own.map((enrollment) => {
			const courseKey = idKey(enrollment.courseId);
			const members = trackCourses.get(courseKey);
			return standingOf(enrollment, {
				own: resultsById.get(idKey(enrollment.id)) ?? NO_RESULTS,
				// Without an enrollment ID, a result may belong to any enrollment of that learner in that course.
				withoutId: withoutId(resultsByCourse.get(courseKey)),
				isOnlyOne: enrollmentsByCourse.get(courseKey)?.length === 1,
				// What this learner has done in the courses of a learning track, in whichever enrollment.
				inTrack: members
					? members.map((id) => resultsByCourse.get(idKey(id)) ?? NO_RESULTS)
					: members === null
						? null
						: NOT_A_TRACK,
				isUnreadable: isUnreadable(enrollment),
			});
		});
		const byCourse = groupBy(standings, ({ enrollment }) => idKey(enrollment.courseId));
		return { standings, byCourse, results: resultsByCourse };
	};
}

function byCourseKey({ courseId }: { courseId: string }): string {
	return idKey(courseId);
}

const NO_RESULTS: readonly Progress[] = [];
const NOT_A_TRACK: ReadonlyArray<readonly Progress[]> = [];

function withoutId(results: readonly Progress[] | undefined): readonly Progress[] {
	const isWithoutId = ({ enrollmentId }: Progress) => enrollmentId === undefined;
	return results?.some(isWithoutId) ? results.filter(isWithoutId) : NO_RESULTS;
}

/** Whether a result that could not be read may be of an enrollment. */
function unreadableIn({ unreadable }: ProgressList): (enrollment: EnrollmentDetails) => boolean {
	if (unreadable.length === 0) return () => false;
	const ids = new Set(unreadable.map(({ enrollmentId }) => idKey(enrollmentId ?? '')));
	const users = new Set(
		unreadable.flatMap(({ enrollmentId, userId }) => (userId && !enrollmentId ? [idKey(userId)] : [])),
	);
	return ({ id, userId }) => ids.has(idKey(id)) || users.has(idKey(userId));
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
	const result =
		own.findLast((one) => isSameId(one.courseId, courseId)) ??
		(isOnlyOne && own.length === 0 ? withoutId.at(-1) : undefined);
	const hasBegun = [own, withoutId, ...(inTrack ?? [])].some((some) => some.some(mayHaveBegun));
	const isCertain =
		(own.length > 0 || (isOnlyOne && withoutId.length > 0)) && !isUnreadable && inTrack !== null;
	// A certificate is issued at the end of a course, and says so even where the result is missing.
	const isCertified = certificate !== undefined && !hasRestarted(enrollment, result);
	const hasSucceeded =
		isSuccessful(result) || isCertified || (!result && hasPassedAll(inTrack ?? NOT_A_TRACK));
	const completedAt = result?.completionDate ?? (isCertified ? certificate.issuedAt : undefined);
	return {
		enrollment,
		state: hasSucceeded ? 'succeeded' : hasFailed(result) ? 'failed' : 'open',
		mayHaveBegun: !isCertain || certificate !== undefined || hasBegun,
		completedAt,
	};
}

function mayHaveBegun(result: Progress): boolean {
	return result.mayHaveBegun;
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
