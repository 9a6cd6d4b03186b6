import { DateTime } from 'luxon';
import type { Clients } from './Clients';
import { runMessage, type Countable } from './message';
import type { RunStart } from './start-run';
import { countRequests, countValues, statusOf, type Summary } from './summary';
import { watermark } from './watermark';
import { countName } from './words';

/** What an operation adds to the summary of its run. */
export interface SummaryExtras {
	planId?: string | null;
	/** Of an apply: how many of its input items it was asked to carry out. */
	asked?: number;
	/** Of these at least one has to be done, or the apply is no success; undefined = all decisions. */
	mainDecisions?: readonly Countable[];
	warnings?: readonly string[];
}

export interface FinishedRun extends RunStart, SummaryExtras {
	direction: Summary['direction'];
	operation: Summary['operation'];
	isIncremental: boolean;
	/** Learning only: a full run that compares the records of everybody once in several days. */
	isRolling?: boolean;
	decisions: readonly Countable[];
	counts: Record<string, number>;
	/** Why changes are held, as far as the run knows. */
	heldBecause?: string | undefined;
}

/** The summary of a run that ends now. */
export function runSummary(
	{ bambooHr, iSpring }: Pick<Clients, 'bambooHr' | 'iSpring'>,
	run: FinishedRun,
): Summary {
	const { direction, operation, startedAt, since, decisions, counts } = run;
	const { planId = null, asked = 0, mainDecisions = decisions, warnings = [] } = run;
	const isNothingApplied = asked > 0 && !mainDecisions.some(({ outcome }) => outcome === 'done');
	const status = statusOf(decisions, isNothingApplied);
	const fullMode = run.isRolling ? 'rolling' : 'full';
	// An apply or an explanation covers some only, so it says nothing about the others.
	const isAboutAll = !run.isAboutSome && (operation === 'sync' || operation === 'plan');
	const changing = direction === 'learning' ? iSpring : bambooHr;
	// Whatever is not done yet must not be missed: then the next run starts from where this one did.
	const next =
		isAboutAll && status === 'success'
			? watermark(startedAt, since, changing)
			: { nextSince: since ?? null, warnings: [] };
	const requests = countRequests(bambooHr.counts, iSpring.counts);
	return {
		direction,
		operation,
		mode: run.isIncremental ? 'incremental' : fullMode,
		status,
		message: runMessage(decisions, { direction, operation, writes: requests.writes }),
		heldBecause: status === 'held' ? (run.heldBecause ?? HELD_BY_PLAN) : null,
		startedAt: startedAt.toISO() ?? '',
		finishedAt: DateTime.fromMillis(bambooHr.clock.nowMs(), { zone: startedAt.zone }).toISO() ?? '',
		nextSince: next.nextSince,
		planId,
		counts,
		requests,
		warnings: [...warnings, ...(isNothingApplied ? [nothingApplied(asked)] : []), ...next.warnings],
	};
}

/** In an apply when today the limit would allow what it held. */
const HELD_BY_PLAN =
	'These changes were held when the plan was made: approve them (in n8n: operation Apply, option Approve Held), or make a new plan.';

function nothingApplied(asked: number): string {
	const changes = asked === 1 ? 'The planned change was not' : `None of the ${asked} planned changes was`;
	return `${changes} carried out. See the reason on each item, then make a new plan and apply it soon.`;
}

/** How often something was created, updated and so on. */
export function countDone(
	decisions: ReadonlyArray<Pick<Countable, 'action' | 'outcome'>>,
): Record<string, number> {
	return countValues(
		decisions.flatMap(({ action, outcome }) => (outcome === 'done' ? [countName(action)] : [])),
	);
}
