import type { Standing } from '../../enrollment/plan/Standing';
import { addMonths } from './add-months';
import type { StateFacts } from './facts';

/** A course that was finished with success. Days are `yyyy-mm-dd` in the workflow's time zone. */
export interface Success {
	enrollmentId: string;
	certificateId: string | null;
	/** Undefined when neither system says when. */
	completedOn: string | undefined;
	/** The last day on which it counts; undefined = for good. */
	until: string | undefined;
	/** What ends then. */
	ends: 'certificate' | 'success';
}

type Facts = Pick<StateFacts, 'dayOf' | 'validMonths'>;

/**
 * The successes among the enrollments of a person in a course, the newest first: a renewed certificate replaces the former
 * one. Of several on the same day, the one that lasts longest comes first.
 */
export function successesOf(standings: readonly Standing[], facts: Facts): Success[] {
	const found = standings.filter(({ state }) => state === 'succeeded').map((one) => toSuccess(one, facts));
	return found.length < 2 ? found : found.sort(byAge);
}

function toSuccess({ enrollment, completedAt }: Standing, { dayOf, validMonths }: Facts): Success {
	const { certificate } = enrollment;
	const completedOn = dayOf(completedAt);
	const base = { enrollmentId: enrollment.id, certificateId: certificate?.id ?? null, completedOn };
	if (certificate) return { ...base, until: dayOf(certificate.expiresAt), ends: 'certificate' };
	// Without any day of completion it was completed on the day of the assignment at the earliest.
	const from = completedOn ?? dayOf(enrollment.accessDate);
	const until = validMonths === null || from === undefined ? undefined : addMonths(from, validMonths);
	return { ...base, until, ends: 'success' };
}

function byAge(one: Success, other: Success): number {
	const [oneDay, otherDay] = [one.completedOn ?? '', other.completedOn ?? ''];
	if (oneDay !== otherDay) return oneDay > otherDay ? -1 : 1;
	const [oneUntil, otherUntil] = [one.until ?? FOR_GOOD, other.until ?? FOR_GOOD];
	return oneUntil > otherUntil ? -1 : oneUntil < otherUntil ? 1 : 0;
}

/** After every day. */
const FOR_GOOD = '~';
