import type { RequestCounts } from '../http/types';
import type { Decided } from './outcome';

/** `partial`: something failed, or nothing of a plan could be carried out. */
export type RunStatus = 'success' | 'partial' | 'held';

/** The one item on the second output. The names are part of the contract with people's workflows. */
export interface Summary {
	direction: 'people' | 'learning';
	operation: 'sync' | 'plan' | 'apply' | 'explain';
	mode: 'full' | 'incremental';
	status: RunStatus;
	/** Instants are ISO 8601 with the offset of the workflow's time zone. */
	startedAt: string;
	finishedAt: string;
	/** Hand it to the next run as `since`; null when the next run has to be a full one. */
	nextSince: string | null;
	planId: string | null;
	/** People only: hand it to the next run as `memory`. A text for the sync alone to read. */
	memory?: string;
	/** How many there are of each value that occurs, and of all employees and users read. */
	counts: Record<string, number>;
	requests: { bambooHr: number; iSpring: number; writes: number; retries: number; waitedMs: number };
	warnings: string[];
	/** The run as lines of text, when asked for. */
	log?: string;
}

/** How often each value occurs. */
export function countValues(values: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
	return counts;
}

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
 * Held beats partial: somebody has to look before the next run, whatever else failed.
 *
 * @param asked how many of them the run was asked to carry out: when none of those is done, it is not a success
 */
export function statusOf(decisions: readonly Decided[], asked = 0): RunStatus {
	if (decisions.some(({ outcome }) => outcome === 'held')) return 'held';
	const isInVain = asked > 0 && !decisions.some(({ outcome }) => outcome === 'done');
	return isInVain || decisions.some(({ outcome }) => outcome === 'failed') ? 'partial' : 'success';
}
