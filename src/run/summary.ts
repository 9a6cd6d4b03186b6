import type { RequestCounts } from '../http/types';
import type { Decided } from './outcome';

/** `partial`: something failed, or no item of a plan could be carried out. */
export type RunStatus = 'success' | 'partial' | 'held';

/** The one item on the second output. Saved workflows depend on these names. */
export interface Summary {
	direction: 'people' | 'enrollment' | 'learning';
	operation: 'sync' | 'plan' | 'apply' | 'explain' | 'assess' | 'link' | 'revert';
	/** `rolling`: see the setting `verifyDays` of learning. */
	mode: 'full' | 'incremental' | 'rolling';
	status: RunStatus;
	/** What the run did, or would do, as one sentence. */
	message: string;
	/** Why changes are held, and what to do, as one sentence; null when none is. */
	heldBecause: string | null;
	/** Instants are ISO 8601 with the offset of the workflow's time zone. */
	startedAt: string;
	finishedAt: string;
	/** Pass it to the next run as `since`; null when the next run has to be a full one. */
	nextSince: string | null;
	planId: string | null;
	/** People only: pass it to the next run as `memory`. Only the sync itself can read it. */
	memory?: string;
	/** One number for each action, situation or kind, and outcome that occurs, and for all employees and users read. */
	counts: Record<string, number>;
	requests: { bambooHr: number; iSpring: number; writes: number; retries: number; waitedMs: number };
	warnings: string[];
	/** The log of the run as text, when asked for. */
	log?: string;
}

/** How often each value occurs, by value. */
export function countValues(values: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
	return counts;
}

/** The requests of both systems together, as the summary shows them. */
export function countRequests(bambooHr: RequestCounts, iSpring: RequestCounts): Summary['requests'] {
	return {
		bambooHr: bambooHr.sent,
		iSpring: iSpring.sent,
		writes: bambooHr.writes + iSpring.writes,
		retries: bambooHr.retries + iSpring.retries,
		waitedMs: Math.round(bambooHr.waitedMs + iSpring.waitedMs),
	};
}

/**
 * The status of a run. Held comes before partial: somebody has to decide before the next run, whatever else failed.
 *
 * @param isNothingApplied an apply was asked to carry out decisions, and none of them is done
 */
export function statusOf(
	decisions: ReadonlyArray<Pick<Decided, 'outcome'>>,
	isNothingApplied = false,
): RunStatus {
	if (decisions.some(({ outcome }) => outcome === 'held')) return 'held';
	return isNothingApplied || decisions.some(({ outcome }) => outcome === 'failed') ? 'partial' : 'success';
}
