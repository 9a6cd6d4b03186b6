import { idKey } from '../../ispring/same-id';
import { runLevelDecision } from './base-decision';
import type { LearningDecision } from './Decision';
import { pairKey } from '../../ispring/learning/pair-key';

/** The enrollments that a run is limited to: by their ids, or by learner and course. */
export interface EnrollmentScope {
	enrollmentIds: readonly string[];
	pairs: ReadonlyArray<{ userId: string; courseId: string }>;
}

/**
 * Adds a decision for each enrollment in scope that has none, so that every one that was asked for gets an item, also
 * when there is nothing to export.
 */
export function addMissingAnswers(
	{ enrollmentIds, pairs }: EnrollmentScope,
	decisions: readonly LearningDecision[],
): LearningDecision[] {
	const known = decisions.filter(({ enrollmentId }) => enrollmentId !== null);
	const knownIds = new Set(known.map(({ enrollmentId }) => idKey(enrollmentId ?? '')));
	const knownPairs = new Set(known.map(pairKey));
	const missing = [
		...enrollmentIds
			.filter((id) => !knownIds.has(idKey(id)))
			.map((id) => ({ ...nothingFor(`enrollment ${id}`), enrollmentId: id })),
		...pairs
			.filter((pair) => !knownPairs.has(pairKey(pair)))
			.map((pair) => ({ ...nothingFor(`user ${pair.userId} in course ${pair.courseId}`), ...pair })),
	];
	return [...decisions, ...missing];
}

function nothingFor(what: string): LearningDecision {
	return runLevelDecision(
		'enrollment',
		`Nothing to export: iSpring Learn has no result for ${what}, or its learner does not match an employee in BambooHR.`,
	);
}
