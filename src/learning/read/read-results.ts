import { DateTime } from 'luxon';
import type { Transport } from '../../http/types';
import { readResults, type Result, type ResultList } from '../../ispring/learning/results';
import { idKey } from '../../ispring/same-id';
import type { EnrollmentScope } from '../plan/enrollment-scope';
import { pairKey } from '../../ispring/learning/pair-key';
import type { LearningSettings } from '../settings';

/** Clocks differ, and what was done offline is reported late: ask from earlier on. */
const OVERLAP_MINUTES = 10;

/**
 * Results of everybody: all of them, or those of courses that were completed or assigned since an instant.
 *
 * @param since ISO 8601; undefined = all
 * @throws SyncError when the list cannot be read to its end
 */
export async function readNewResults(
	iSpring: Transport,
	{ includeLeavers }: Pick<LearningSettings, 'includeLeavers'>,
	since: string | undefined,
): Promise<ResultList> {
	if (since === undefined) return await readResults(iSpring, { includeLeavers });
	const from = DateTime.fromISO(since, { setZone: true }).minus({ minutes: OVERLAP_MINUTES }).toUTC();
	const instant = from.toISO({ suppressMilliseconds: true }) ?? since;
	const completed = await readResults(iSpring, { includeLeavers, completedSince: instant });
	const assigned = await readResults(iSpring, { includeLeavers, assignedSince: instant });
	return {
		results: [...completed.results, ...assigned.results],
		unreadable: completed.unreadable + assigned.unreadable,
		...(completed.lacksTerminated || assigned.lacksTerminated ? { lacksTerminated: true } : {}),
	};
}

/**
 * The results of the enrollments in scope. What the API returns is filtered again, since its filters may be loose.
 *
 * @throws SyncError when a list cannot be read to its end
 */
export async function readResultsInScope(
	iSpring: Transport,
	{ enrollmentIds, pairs }: EnrollmentScope,
	includeLeavers: boolean,
): Promise<ResultList> {
	const found: ResultList = { results: [], unreadable: 0 };
	const byLearner = {
		userIds: [...new Set(pairs.map(({ userId }) => userId))],
		courseIds: [...new Set(pairs.map(({ courseId }) => courseId))],
	};
	const filters = [
		...(enrollmentIds.length > 0 ? [{ enrollmentIds: [...enrollmentIds] }] : []),
		...(pairs.length > 0 ? [byLearner] : []),
	];
	for (const filter of filters) {
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
