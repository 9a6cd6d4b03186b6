import { DateTime } from 'luxon';
import type { Transport } from '../http/types';
import type { Decided } from './outcome';
import { countRequests, statusOf, type Summary } from './summary';

export interface Clients {
	bambooHr: Transport;
	iSpring: Transport;
}

export interface FinishedRun {
	direction: Summary['direction'];
	operation: Summary['operation'];
	isIncremental: boolean;
	/** About some people or records only. */
	isAboutSome: boolean;
	/** In the workflow's time zone. */
	startedAt: DateTime;
	/** What the run was told to start from. */
	since: string | undefined;
	planId: string | null;
	decisions: readonly Decided[];
	counts: Record<string, number>;
	warnings: readonly string[];
}

/** The summary of a run that ends now. */
export function runSummary({ bambooHr, iSpring }: Clients, run: FinishedRun): Summary {
	const { direction, operation, startedAt, since, planId, counts, warnings } = run;
	const status = statusOf(run.decisions);
	const start = startedAt.toISO() ?? '';
	// An apply or an explanation is about some only, so it says nothing about the others.
	const isAboutAll = !run.isAboutSome && (operation === 'sync' || operation === 'plan');
	return {
		direction,
		operation,
		mode: run.isIncremental ? 'incremental' : 'full',
		status,
		startedAt: start,
		finishedAt: DateTime.fromMillis(bambooHr.clock.nowMs(), { zone: startedAt.zone }).toISO() ?? '',
		// What is not done yet must not be skipped: then the next run starts from where this one did.
		nextSince: isAboutAll && status === 'success' ? start : (since ?? null),
		planId,
		counts,
		requests: countRequests(bambooHr.counts, iSpring.counts),
		warnings: [...warnings],
	};
}
