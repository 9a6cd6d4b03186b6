import { uniqBy } from 'lodash';
import type { Standing } from '../../enrollment/plan/Standing';
import type { Progress } from '../../ispring/learning/progress';
import { SUCCESSFUL } from '../../ispring/learning/result-statuses';
import { idKey, isSameId } from '../../ispring/same-id';

const NONE: readonly Progress[] = [];

/**
 * The results of a person in a course whose enrollment is not among those that are listed: it has been deleted, or it is in
 * a learning track with the course. What was finished there is finished.
 *
 * @param results of the person in the course
 * @param standings all their enrollments in it
 */
export function unlistedResults(
	results: readonly Progress[],
	standings: readonly Standing[],
): readonly Progress[] {
	const [result, second] = results;
	const [standing] = standings;
	// Almost all: it should not take long.
	if (!result || (!second && standing && result.enrollmentId === standing.enrollment.id)) return NONE;
	const unlisted = results.filter(({ enrollmentId, status }) => {
		if (enrollmentId !== undefined) {
			return !standings.some(({ enrollment }) => isSameId(enrollment.id, enrollmentId));
		}
		const isTaken = standings.some(({ state }) => state === 'succeeded');
		return SUCCESSFUL.includes(status) ? !isTaken : standings.length === 0;
	});
	// Pages may overlap, and what is in evidence twice looks as if it had happened twice.
	return uniqBy(unlisted, (one) =>
		JSON.stringify([idKey(one.enrollmentId ?? ''), one.status, one.completionDate]),
	);
}
