import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import type { Progress, ProgressList } from '../../ispring/learning/progress';
import { SUCCESSFUL, UNSUCCESSFUL } from '../../ispring/learning/result-statuses';
import { idKey, isSameId } from '../../ispring/same-id';
import { getOrAdd, groupBy } from '../../people/plan/group-by';
import { byUser } from './by-user';
import { writtenDayOf } from './days';
import type { Standing } from './Standing';
import type { EnrollmentWorld } from './World';

type Read = Pick<EnrollmentWorld, 'enrollments' | 'progress' | 'trackCourses'>;

/** What is known of one learner in one course. */
export interface CourseRecords {
	/** Of all their enrollments in it, in the order of the list. */
	standings: readonly Standing[];
	results: readonly Progress[];
}

/** All that is known of one learner. */
export interface LearnerRecords {
	/** Of all their enrollments, in the order of the list. */
	standings: readonly Standing[];
	/** @param courseKey the `idKey` of the course */
	inCourse(courseKey: string): CourseRecords;
}

export type RecordsOf = (userId: string) => LearnerRecords;

const NOTHING: CourseRecords = { standings: [], results: [] };
const NOBODY: LearnerRecords = { standings: [], inCourse: () => NOTHING };

/**
 * Prepares the records of each learner. They are put together when they are asked for: an account may have hundreds of
 * thousands of enrollments, and all of it at once would take most of the memory of a run.
 */
export function recordsOf({ enrollments, progress, trackCourses }: Read): RecordsOf {
	const enrollmentsByUser = byUser(enrollments);
	const resultsByUser = byUser(progress.results);
	const isUnreadable = unreadableIn(progress);
	return (userId) => {
		const key = idKey(userId);
		const own = enrollmentsByUser.get(key) ?? [];
		const results = resultsByUser.get(key) ?? [];
		if (own.length + results.length === 0) return NOBODY;
		const resultsById = groupBy(results, ({ enrollmentId }) => idKey(enrollmentId ?? ''));
		const courses = new Map<string, Known>();
		for (const result of results) knownIn(courses, result).results.push(result);
		for (const enrollment of own) knownIn(courses, enrollment).enrollments += 1;
		const standings = own.map((enrollment) => {
			const known = knownIn(courses, enrollment);
			const standing = standingOf(enrollment, {
				own: resultsById.get(idKey(enrollment.id)) ?? NO_RESULTS,
				// Without an enrollment ID, a result may belong to any enrollment of that learner in that course.
				withoutId: withoutId(known.results),
				isOnlyOne: known.enrollments === 1,
				// What this learner has done in the courses of a learning track, in whichever enrollment.
				inTrack: inTrackOf(trackCourses.get(idKey(enrollment.courseId)), courses),
				isUnreadable: isUnreadable(enrollment),
			});
			known.standings.push(standing);
			return standing;
		});
		return { standings, inCourse: (courseKey) => courses.get(courseKey) ?? NOTHING };
	};
}

/** What is known of a learner in a course, while it is put together. */
interface Known {
	enrollments: number;
	standings: Standing[];
	results: Progress[];
}

function knownIn(courses: Map<string, Known>, { courseId }: { courseId: string }): Known {
	return getOrAdd(courses, idKey(courseId), () => ({ enrollments: 0, standings: [], results: [] }));
}

/** Null when nobody knows the courses in the track. */
function inTrackOf(
	members: readonly string[] | null | undefined,
	courses: ReadonlyMap<string, Known>,
): Found['inTrack'] {
	if (members === null) return null;
	return members?.map((id) => courses.get(idKey(id))?.results ?? NO_RESULTS) ?? NOT_A_TRACK;
}

const NO_RESULTS: readonly Progress[] = [];
const NOT_A_TRACK: ReadonlyArray<readonly Progress[]> = [];

function withoutId(results: readonly Progress[]): readonly Progress[] {
	const isWithoutId = ({ enrollmentId }: Progress) => enrollmentId === undefined;
	return results.some(isWithoutId) ? results.filter(isWithoutId) : NO_RESULTS;
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
