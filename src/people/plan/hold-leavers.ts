import { userOf } from './Classified';
import type { Decision } from './Decision';
import { isLeaver, leaverLimit, overLimit, type LeaverLimit } from './leaver-limit';
import type { PlanContext } from './PlanContext';

/** What becomes of the leavers of a run. */
export interface HeldLeavers {
	decisions: readonly Decision[];
	/** Undefined when nobody knows how many leavers are due. */
	limit?: LeaverLimit;
	/** A sentence when they are held because of the limit. */
	overLimit?: string;
	/** Why they are held, and what to do, as one sentence; undefined when nobody is. */
	heldBecause?: string;
}

/**
 * Holds the leavers of a run when more are due than the settings allow, or when nobody knows how many are.
 *
 * @param decided what this run decides
 * @param leavers what a run about everybody would decide on leavers and orphans: the limit counts all who are due
 */
export function holdLeavers(
	decided: readonly Decision[],
	leavers: readonly Decision[],
	context: PlanContext,
): HeldLeavers {
	const hasLeavers = decided.some(isLeaver);
	const holdAll = (why: string) =>
		decided.map((decision) => (isLeaver(decision) ? held(decision, why) : decision));
	if (context.world.isPartial) {
		return hasLeavers
			? { decisions: holdAll(NUMBER_UNKNOWN), heldBecause: HELD_WHILE_UNKNOWN }
			: { decisions: decided };
	}
	const limit = leaverLimit(leavers.filter(isLeaver).length, activeUsers(context), context.settings);
	const sentence = overLimit(limit);
	if (!hasLeavers || sentence === undefined) return { decisions: decided, limit };
	return {
		decisions: holdAll(sentence),
		limit,
		overLimit: sentence,
		heldBecause: `${checkWho(sentence)}; otherwise, correct their data in BambooHR.`,
	};
}

/** What to do when this sentence holds somebody; without a full stop. */
export function checkWho(sentence: string): string {
	return `${sentence.replace(/\.$/, '')}: check who they are. If they should lose access, approve these changes (in n8n: operation Apply, option Approve Held) or raise the limit`;
}

const NUMBER_UNKNOWN =
	'BambooHR did not return the whole list of employees, so the number of leavers is unknown. Run again.';
const HELD_WHILE_UNKNOWN =
	'BambooHR did not return the whole list of employees, so the number of leavers is unknown and nobody was deactivated: run again.';

/** Active users who belong to employees, whether the run decides on them or not. */
export function activeUsers({ classified }: Pick<PlanContext, 'classified'>): number {
	return [...classified.values()].filter(({ match }) => userOf(match)?.status === 'active').length;
}

/** The same decision, held. */
export function held<T extends Decision>(decision: T, sentence: string): T {
	return { ...decision, outcome: 'held', reason: `${decision.reason} Held: ${sentence}` };
}
