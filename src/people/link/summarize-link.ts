import type { Clients } from '../../run/Clients';
import { runMessage } from '../../run/message';
import { runSummary } from '../../run/run-summary';
import { countValues, type Summary } from '../../run/summary';
import type { StartedRun } from '../start-run';
import type { LinkDecision } from './LinkDecision';

/** The summary of a run that links pairs. Those that are linked already are no reason to call it anything but a success. */
export function summarizeLink(
	clients: Clients,
	{ plan, ...start }: StartedRun,
	decisions: readonly LinkDecision[],
): Summary {
	const asked = decisions.filter(({ needsAttention }) => needsAttention).length;
	const world = plan?.context.world;
	const summary = runSummary(clients, {
		...start,
		direction: 'people',
		operation: 'link',
		decisions,
		asked,
		planId: planIdOf(decisions),
		counts: {
			...countValues(decisions.flatMap(({ action, outcome }) => [action, outcome])),
			employees: world?.employees.employees.length ?? 0,
			users: world?.users.users.length ?? 0,
		},
	});
	const message =
		decisions.length === 0
			? 'There was no suggested pair to link.'
			: asked === 0
				? 'No changes were needed: every pair is linked already.'
				: runMessage(decisions, { direction: 'people', operation: 'link', writes: summary.requests.writes });
	return { ...summary, message };
}

function planIdOf(decisions: readonly LinkDecision[]): string | null {
	const [first, ...others] = new Set(decisions.flatMap(({ item }) => item?.planId ?? []));
	return others.length === 0 ? (first ?? null) : null;
}
