import { isEnding, isEnrolling, type EnrollmentDecision } from './Decision';
import type { Limits } from './limits';

export interface Held {
	decisions: EnrollmentDecision[];
	/** A sentence when something is held because of a limit. */
	overLimit?: string;
	/** Why it is held, and what to do, as one sentence. */
	heldBecause?: string;
}

/**
 * Holds the enrollments of a run, its endings, or both, when more are due than the settings allow.
 *
 * @param decided what this run decides
 * @param limits of all that is due, whatever the run is about
 */
export function holdOverLimit(decided: readonly EnrollmentDecision[], limits: Limits): Held {
	const holding = [
		{ why: limits.enrollments.exceeded, concerns: isEnrolling },
		{ why: limits.endings.exceeded, concerns: isEnding },
	].flatMap(({ why, concerns }) => (why !== undefined && decided.some(concerns) ? [{ why, concerns }] : []));
	const decisions = decided.map((decision): EnrollmentDecision => {
		const why = holding.find(({ concerns }) => concerns(decision))?.why;
		if (why === undefined) return decision;
		return { ...decision, outcome: 'held', reason: `${decision.reason} Held: ${why}` };
	});
	if (holding.length === 0) return { decisions };
	const overLimit = holding.map(({ why }) => why).join(' ');
	return {
		decisions,
		overLimit,
		heldBecause: `${overLimit.replace(/\.$/, '')}: check who they are, then approve these changes (in n8n: operation Apply, option Approve Held), or raise the limit.`,
	};
}
