import type { RequestCounts } from '../http/types';
import type { Decision } from './Decision';

export type Operation = 'sync' | 'plan' | 'apply' | 'explain';
export type RunStatus = 'success' | 'partial' | 'held';

/** The one item on the second output. The names are part of the contract with people's workflows. */
export interface Summary {
	direction: 'people';
	operation: Operation;
	mode: 'full' | 'incremental';
	status: RunStatus;
	/** Instants are ISO 8601 with the offset of the workflow's time zone. */
	startedAt: string;
	finishedAt: string;
	/** Hand it to the next run as `since`; null when the next run has to be a full one. */
	nextSince: string | null;
	planId: string | null;
	/** How many of each action, situation and outcome, and of all employees and users read. */
	counts: Record<string, number>;
	requests: { bambooHr: number; iSpring: number; writes: number; retries: number; waitedMs: number };
	warnings: string[];
}

/** One number for each action, situation and outcome that occurs. */
export function countDecisions(decisions: readonly Decision[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { action, situation, outcome } of decisions) {
		for (const name of [action, situation, outcome]) counts[name] = (counts[name] ?? 0) + 1;
	}
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

/** Held beats partial: somebody has to look before the next run, whatever else failed. */
export function statusOf(decisions: readonly Decision[]): RunStatus {
	if (decisions.some((decision) => decision.outcome === 'held')) return 'held';
	return decisions.some((decision) => decision.outcome === 'failed') ? 'partial' : 'success';
}
