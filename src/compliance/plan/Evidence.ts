import type { Success } from '../../enrollment/plan/successes';
import type { Progress } from '../../ispring/learning/progress';
import { isSameId } from '../../ispring/same-id';

/** What proves a success. Days are `yyyy-mm-dd` in the workflow's time zone. It keeps nothing else of a large account in memory. */
export interface Evidence {
	/** Null for a result without one. */
	enrollmentId: string | null;
	certificateId: string | null;
	/** Null when neither system says when. */
	completedOn: string | null;
	/** The last day on which it counts; null = for good. */
	until: string | null;
	score: number | null;
}

const NONE: readonly Evidence[] = [];

/** @param results of the person in the course, for the scores */
export function evidenceOf(successes: readonly Success[], results: readonly Progress[]): readonly Evidence[] {
	if (successes.length === 0) return NONE;
	return successes.map((success) => ({
		enrollmentId: success.enrollmentId,
		certificateId: success.certificateId,
		completedOn: success.completedOn ?? null,
		until: success.until ?? null,
		score: scoreOf(success, results),
	}));
}

/** A result without an enrollment ID is that of the only enrollment. */
function scoreOf({ result, enrollmentId }: Success, results: readonly Progress[]): number | null {
	if (result || enrollmentId === null) return result?.score ?? null;
	const own =
		results.find((one) => one.enrollmentId !== undefined && isSameId(one.enrollmentId, enrollmentId)) ??
		results.find((one) => one.enrollmentId === undefined);
	return own?.score ?? null;
}
