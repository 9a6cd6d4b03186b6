import type { Clients } from '../run/Clients';
import { runMessage } from '../run/message';
import { countValues, type Summary } from '../run/summary';
import { plural } from '../run/words';
import type { World } from './plan/World';
import type { StartedRun } from './start-run';
import { summarize } from './summary';
import type { Assessment } from './assess/assess';
import { countSeats } from './assess/checks/seats';

/**
 * The summary of an assessment: how much was found, and what a first sync would do in numbers.
 *
 * @param started with the plan of a first sync; without one, a sync would stop
 * @param planId of the suggested pairs; null = there are none
 */
export function summarizeAssessment(
	clients: Clients,
	started: StartedRun,
	{ findings, suggestions, world }: Assessment & { world: World },
	planId: string | null,
): Summary {
	const { plan } = started;
	const decisions = plan?.decisions ?? [];
	const summary = summarize('assess', clients, started, decisions, { planId });
	const severities = countValues(findings.map(({ severity }) => severity));
	const seats = plan ? countSeats(plan) : undefined;
	return {
		...summary,
		status: plan ? 'success' : 'partial',
		heldBecause: null,
		message: [foundWords(severities, suggestions.length), plannedWords(started)].join(' '),
		counts: {
			...summary.counts,
			employees: world.employees.employees.length + world.employees.unreadable.length,
			users: world.users.users.length + world.users.unreadable.length,
			...countValues(findings.map(({ check }) => check)),
			...severities,
			suggestion: suggestions.length,
			...(seats ? { seatsNow: seats.now, seatsNeeded: seats.needed } : {}),
		},
	};
}

function foundWords({ error = 0, warning = 0, info = 0 }: Record<string, number>, suggested: number): string {
	const found = [
		...(error > 0 ? [plural(error, 'error')] : []),
		...(warning > 0 ? [plural(warning, 'warning')] : []),
		...(info > 0 ? [plural(info, 'note')] : []),
	].join(', ');
	const pairs = suggested > 0 ? `; ${plural(suggested, 'pair')} suggested` : '';
	return `${found === '' ? 'No problems found' : `Found ${found}`}${pairs}.`;
}

function plannedWords({ plan }: StartedRun): string {
	if (!plan) return 'A first sync would stop: see the errors.';
	return `First sync: ${runMessage(plan.decisions, { direction: 'people', operation: 'plan', writes: 0 })}`;
}
