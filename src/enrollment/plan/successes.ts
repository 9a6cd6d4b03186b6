import type { Progress } from '../../ispring/learning/progress';
import type { DayFinder } from '../../learning/plan/day-finder';
import { addMonths } from './add-months';
import type { Standing } from './Standing';

/** A course that was finished with success. Days are `yyyy-mm-dd` in the workflow's time zone. */
export interface Success {
	/** Null for a result without one. */
	enrollmentId: string | null;
	certificateId: string | null;
	/** Undefined when neither system says when. */
	completedOn: string | undefined;
	/** The last day on which it counts; undefined = for good. */
	until: string | undefined;
	/** What ends then. */
	ends: 'certificate' | 'success';
	/** Either the enrollment, or the result of one that is not listed. */
	standing?: Standing;
	result?: Progress;
}

export interface Successes {
	/** The one that decides whether the course counts as finished, ended or not. */
	deciding: Success | undefined;
	/** All of them: first the one that decides, then the newest. */
	all: readonly Success[];
}

interface Facts {
	dayOf: DayFinder;
	/** How long a success without a certificate counts; null = for good. */
	validMonths: number | null;
	/** Whether a rule renews certificates in this course. */
	isRenewed: boolean;
}

const NONE: Successes = { deciding: undefined, all: [] };

/**
 * What a person has finished with success in a course, and which of it decides: for the report and for the rules alike.
 *
 * Rules, in order:
 * 1. A success counts as long as it lasts. Neither a new enrollment nor a failed retake takes it away.
 * 2. A certificate replaces everything before it, also when it has ended. A success without one replaces nothing that
 *    lasts longer.
 * 3. iSpring Learn shows certificates of current enrollments only (docs/apis/ispring-learn.md#enrollments). So where there
 *    has been another enrollment since, a success without a certificate may be one whose certificate has ended: it decides
 *    nothing when its enrollment is no longer listed, or when a rule renews certificates and so makes such enrollments.
 *    Where a number of months is set, it ends by them.
 *
 * @param standings all enrollments of the person in the course
 * @param unlisted successful results of the person in the course whose enrollment is not among these
 */
export function successesOf(
	standings: readonly Standing[],
	unlisted: readonly Progress[],
	facts: Facts,
): Successes {
	const succeeded = standings.filter(({ state }) => state === 'succeeded');
	if (succeeded.length + unlisted.length === 0) return NONE;
	const all = succeeded.map((one) => ofStanding(one, facts));
	for (const one of unlisted) all.push(ofResult(one, facts));
	const [only, second] = all;
	// Nearly always.
	if (only && !second) return { deciding: isKnownToLast(only, standings, facts) ? only : undefined, all };
	all.sort(byAge);
	const lasting = all.filter((one) => isKnownToLast(one, standings, facts));
	const certified = lasting.findIndex(({ ends }) => ends === 'certificate');
	const [first, ...others] = certified === -1 ? lasting : lasting.slice(0, certified + 1);
	const deciding = others.reduce((best, one) => (best && untilOf(one) > untilOf(best) ? one : best), first);
	if (deciding === undefined || deciding === all[0]) return { deciding, all };
	return { deciding, all: [deciding, ...all.filter((one) => one !== deciding)] };
}

function ofStanding(standing: Standing, { dayOf, validMonths }: Facts): Success {
	const { enrollment, completedAt } = standing;
	const { certificate } = enrollment;
	const completedOn = dayOf(completedAt);
	return {
		enrollmentId: enrollment.id,
		certificateId: certificate?.id ?? null,
		completedOn,
		// Without any day of completion it was completed on the day of the assignment at the earliest.
		until: certificate
			? dayOf(certificate.expiresAt)
			: endOf(completedOn ?? dayOf(enrollment.accessDate), validMonths),
		ends: certificate ? 'certificate' : 'success',
		standing,
	};
}

function ofResult(result: Progress, { dayOf, validMonths }: Facts): Success {
	const { enrollmentId, completionDate, accessDate } = result;
	const completedOn = dayOf(completionDate);
	return {
		enrollmentId: enrollmentId ?? null,
		certificateId: null,
		completedOn,
		until: endOf(completedOn ?? dayOf(accessDate), validMonths),
		ends: 'success',
		result,
	};
}

function endOf(from: string | undefined, validMonths: number | null): string | undefined {
	return validMonths === null || from === undefined ? undefined : addMonths(from, validMonths);
}

function isKnownToLast(success: Success, standings: readonly Standing[], { isRenewed }: Facts): boolean {
	const { standing, ends, until } = success;
	if (ends === 'certificate' || until !== undefined || (standing && !isRenewed)) return true;
	return !standings.some((one) => isAfter(one, success, standings));
}

/** Whether an enrollment was finished, or else assigned, after a success; of the same time, the last in the list. */
function isAfter(one: Standing, { standing, completedOn }: Success, standings: readonly Standing[]): boolean {
	if (one === standing) return false;
	const [time, than] = [timeOf(one), standing ? timeOf(standing) : (completedOn ?? '')];
	if (time !== than) return time > than;
	return standing === undefined || standings.indexOf(one) > standings.indexOf(standing);
}

/** When an enrollment was finished, or else assigned. */
export function timeOf({ completedAt, enrollment }: Standing): string {
	return completedAt ?? enrollment.accessDate ?? '';
}

/** The newest first; of several on the same day, the one that lasts longest. */
function byAge(one: Success, other: Success): number {
	const [oneDay, otherDay] = [one.completedOn ?? '', other.completedOn ?? ''];
	if (oneDay !== otherDay) return oneDay > otherDay ? -1 : 1;
	const [oneUntil, otherUntil] = [untilOf(one), untilOf(other)];
	return oneUntil > otherUntil ? -1 : oneUntil < otherUntil ? 1 : 0;
}

/** `~` is after every day. */
function untilOf({ until = '~' }: Success): string {
	return until;
}
