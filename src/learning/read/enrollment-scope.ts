import type { Transport } from '../../http/types';
import { readResults, type Result, type ResultList } from '../../ispring/learning/results';
import { idKey } from '../../ispring/same-id';
import { runLevelDecision } from '../plan/base-decision';
import type { LearningDecision } from '../plan/Decision';

/** The enrollments that a run is about: by their ids, or by who learns what. */
export interface EnrollmentScope {
	enrollmentIds: readonly string[];
	pairs: ReadonlyArray<{ userId: string; courseId: string }>;
}

/** The results of these enrollments, and no others. Compared again here, since a filter may be loose. */
export async function readResultsInScope(
	iSpring: Transport,
	{ enrollmentIds, pairs }: EnrollmentScope,
	includeLeavers: boolean,
): Promise<ResultList> {
	const found: ResultList = { results: [], unreadable: 0 };
	const lists = [
		...(enrollmentIds.length > 0 ? [{ enrollmentIds: [...enrollmentIds] }] : []),
		...(pairs.length > 0
			? [
					{
						userIds: [...new Set(pairs.map(({ userId }) => userId))],
						courseIds: [...new Set(pairs.map(({ courseId }) => courseId))],
					},
				]
			: []),
	];
	for (const filter of lists) {
		const { results, unreadable, lacksTerminated } = await readResults(iSpring, {
			...filter,
			includeLeavers,
		});
		if (lacksTerminated) found.lacksTerminated = true;
		found.results.push(...results);
		found.unreadable += unreadable;
	}
	const ids = new Set(enrollmentIds.map(idKey));
	const keys = new Set(pairs.map(pairKey));
	const isInScope = (result: Result) =>
		(result.enrollmentId !== undefined && ids.has(idKey(result.enrollmentId))) || keys.has(pairKey(result));
	return { ...found, results: found.results.filter(isInScope) };
}

function pairKey({ userId, courseId }: { userId: string | null; courseId: string | null }): string {
	return JSON.stringify([idKey(userId ?? ''), idKey(courseId ?? '')]);
}

/** Whoever was asked about gets an answer, also when there is nothing to export. */
export function withAnswers(
	{ enrollmentIds, pairs }: EnrollmentScope,
	decisions: readonly LearningDecision[],
): LearningDecision[] {
	const known = decisions.filter(({ enrollmentId }) => enrollmentId !== null);
	const knownIds = new Set(known.map(({ enrollmentId }) => idKey(enrollmentId ?? '')));
	const knownPairs = new Set(known.map(pairKey));
	const lost = [
		...enrollmentIds
			.filter((id) => !knownIds.has(idKey(id)))
			.map((id) => ({
				...runLevelDecision('enrollment', nothingFor(`the enrollment ${id}`)),
				enrollmentId: id,
			})),
		...pairs
			.filter((pair) => !knownPairs.has(pairKey(pair)))
			.map((pair) => ({
				...runLevelDecision(
					'enrollment',
					nothingFor(`the user ${pair.userId} in the course ${pair.courseId}`),
				),
				...pair,
			})),
	];
	return [...decisions, ...lost];
}

function nothingFor(what: string): string {
	return `Nothing to export: iSpring Learn shows no result of ${what}, or its learner is nobody in BambooHR.`;
}
