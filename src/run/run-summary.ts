import { DateTime } from 'luxon';
import type { Clients } from './Clients';
import type { Decided } from './outcome';
import { countRequests, statusOf, type Summary } from './summary';
import { watermark } from './watermark';

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
	/** Of an apply: how many of the items that came in it was to carry out. */
	asked?: number;
	counts: Record<string, number>;
	warnings: readonly string[];
}

/** The summary of a run that ends now. */
export function runSummary(
	{ bambooHr, iSpring }: Pick<Clients, 'bambooHr' | 'iSpring'>,
	run: FinishedRun,
): Summary {
	const { direction, operation, startedAt, since, planId, decisions, asked = 0, counts, warnings } = run;
	const status = statusOf(decisions, asked);
	const isInVain = asked > 0 && !decisions.some(({ outcome }) => outcome === 'done');
	// An apply or an explanation is about some only, so it says nothing about the others.
	const isAboutAll = !run.isAboutSome && (operation === 'sync' || operation === 'plan');
	const changing = direction === 'people' ? bambooHr : iSpring;
	// What is not done yet must not be skipped: then the next run starts from where this one did.
	const next =
		isAboutAll && status === 'success'
			? watermark(startedAt, since, changing)
			: { nextSince: since ?? null, warnings: [] };
	return {
		direction,
		operation,
		mode: run.isIncremental ? 'incremental' : 'full',
		status,
		startedAt: startedAt.toISO() ?? '',
		finishedAt: DateTime.fromMillis(bambooHr.clock.nowMs(), { zone: startedAt.zone }).toISO() ?? '',
		nextSince: next.nextSince,
		planId,
		counts,
		requests: countRequests(bambooHr.counts, iSpring.counts),
		warnings: [...warnings, ...(isInVain ? [inVain(asked)] : []), ...next.warnings],
	};
}

function inVain(asked: number): string {
	const changes = asked === 1 ? 'The planned change was not' : `None of the ${asked} planned changes was`;
	return `${changes} carried out: the reason of each item says why. Make a new plan, and apply it soon.`;
}
