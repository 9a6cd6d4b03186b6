import { userOf } from './Classified';
import type { Decision } from './Decision';
import { isLeaver, overLimit } from './leaver-limit';
import type { PlanContext } from './PlanContext';

/**
 * Holds the leavers of a run when more are due than the settings allow, or when nobody knows how many are.
 *
 * @param decided what this run decides
 * @param leavers what a run about everybody would decide on leavers and orphans: the limit counts all who are due
 * @returns the decisions, and a sentence when they are held because of the limit
 */
export function holdLeavers(
	decided: readonly Decision[],
	leavers: readonly Decision[],
	context: PlanContext,
): { decisions: readonly Decision[]; overLimit?: string } {
	const sentence = decided.some(isLeaver) ? whyHeld(context, leavers.filter(isLeaver).length) : undefined;
	if (sentence === undefined) return { decisions: decided };
	return {
		decisions: decided.map((decision) => (isLeaver(decision) ? held(decision, sentence) : decision)),
		...(context.world.isPartial ? {} : { overLimit: sentence }),
	};
}

function whyHeld(context: PlanContext, due: number): string | undefined {
	if (context.world.isPartial) {
		return 'BambooHR did not return the whole list of employees, so the number of leavers is unknown. Run again.';
	}
	return overLimit(due, activeUsers(context), context.settings);
}

/** Active users who belong to employees, whether the run decides on them or not. */
function activeUsers({ classified }: PlanContext): number {
	return [...classified.values()].filter(({ match }) => userOf(match)?.status === 'active').length;
}

function held(decision: Decision, sentence: string): Decision {
	return { ...decision, outcome: 'held', reason: `${decision.reason} Held: ${sentence}` };
}
