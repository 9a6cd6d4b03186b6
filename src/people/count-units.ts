import { upperFirst } from 'lodash';
import { countValues } from '../run/summary';
import { participle } from '../run/words';
import type { UnitDecision } from './plan/UnitDecision';

/**
 * Counts departments and groups. They have counts of their own, since all others are numbers of users, which people add up:
 * `department`, `rename`, `departmentsRenamed` (done), `departmentsFailed`.
 */
export function countUnits(units: readonly UnitDecision[]): Record<string, number> {
	return countValues(
		units.flatMap(({ kind, action, outcome }) => [
			kind,
			...(action === 'rename' || action === 'adopt' ? [action] : []),
			...(outcome === 'done' ? [`${kind}s${upperFirst(participle(action))}`] : []),
			...(outcome === 'failed' ? [`${kind}sFailed`] : []),
		]),
	);
}
