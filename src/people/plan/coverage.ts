import { userOf } from './Classified';
import type { Decision } from './Decision';
import type { PlanContext } from './PlanContext';

/** How many of the employees who should have a user do. */
export interface Coverage {
	employeesWithUser: number;
	employeesWithoutUser: number;
	/** More than one user fits, or the match proves too little. */
	employeesDisputed: number;
}

/**
 * Counts the active employees in scope by whether they have a user, of the whole company, whatever the run covers.
 *
 * @param decisions as far as they have been carried out: whoever got a user has one
 */
export function coverage({ classified }: PlanContext, decisions: readonly Decision[]): Coverage {
	const created = new Set(
		decisions.flatMap(({ employee, action, outcome }) =>
			employee && action === 'create' && outcome === 'done' ? [employee] : [],
		),
	);
	const counts: Coverage = { employeesWithUser: 0, employeesWithoutUser: 0, employeesDisputed: 0 };
	for (const { employee, scope, match } of classified.values()) {
		if (scope.is !== 'active') continue;
		if (match.situation === 'disputed') counts.employeesDisputed += 1;
		else if (userOf(match) || created.has(employee)) counts.employeesWithUser += 1;
		else counts.employeesWithoutUser += 1;
	}
	return counts;
}
