import type { Decision } from './Decision';
import { isLeaver } from './leaver-limit';
import type { PlanContext } from './PlanContext';

/**
 * The leavers for whom there is something to do or to report, and the users out of scope who are to be deactivated, whom a
 * run has no item about.
 *
 * @param items what the run hands out
 */
export function uncoveredLeavers(
	decisions: readonly Decision[],
	items: readonly Decision[],
	{ classified }: PlanContext,
): Decision[] {
	const covered = new Set(items.map(({ employee, user }) => employee ?? user));
	return decisions.filter((decision) => {
		const { employee, user, situation, needsAttention, alerts } = decision;
		if (covered.has(employee ?? user)) return false;
		if (situation === 'excluded') return isLeaver(decision);
		const hasLeft = employee ? classified.get(employee)?.scope.is === 'left' : situation === 'orphaned';
		return hasLeft && (isLeaver(decision) || needsAttention || alerts !== undefined);
	});
}
