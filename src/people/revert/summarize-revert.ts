import type { Clients } from '../../run/Clients';
import { countDone, runSummary, type SummaryExtras } from '../../run/run-summary';
import { countValues, type Summary } from '../../run/summary';
import { countUnits } from '../count-units';
import type { Memory } from '../memory/Memory';
import { memoryText } from '../memory/memory-text';
import { activationWarning } from '../plan/activation-mail';
import type { RevertPlan } from '../plan/revert/plan-revert';
import type { RevertDecision } from '../plan/revert/RevertDecision';
import { isUnit, peopleOf, unitsOf } from '../plan/UnitDecision';
import type { StartedRun } from '../start-run';
import { againWarning } from '../../run/revert/again-warning';

/** The summary of a revert, planned or carried out. */
export function summarizeRevert(
	operation: 'revert' | 'apply',
	clients: Clients,
	started: StartedRun,
	{ limit, overLimit, heldBecause }: Omit<RevertPlan, 'decisions'>,
	all: readonly RevertDecision[],
	{ warnings = [], memory, ...extras }: SummaryExtras & { memory: Memory },
): Summary {
	const people = peopleOf(all.filter((one) => !isUnit(one)));
	const { employees, users } = started.plan?.context.world ?? {};
	const isHeld = all.some(({ outcome }) => outcome === 'held');
	const again = againWarning(all);
	const summary = runSummary(clients, {
		...started,
		...extras,
		// Whoever is not in the input may have changed since the last sync.
		isAboutSome: true,
		isIncremental: false,
		direction: 'people',
		operation,
		heldBecause,
		decisions: all,
		counts: {
			...countValues(people.flatMap(({ action, situation, outcome }) => [action, situation, outcome])),
			...countDone(people),
			...countUnits(unitsOf(all)),
			employees: employees ? employees.employees.length + employees.unreadable.length : 0,
			users: users ? users.users.length + users.unreadable.length : 0,
			leaversDue: limit.due,
			leaverLimit: limit.allowed,
		},
		warnings: [
			...again,
			...(overLimit !== undefined && isHeld ? [overLimit] : []),
			...activationWarning(people),
			...warnings,
			...started.memoryWarnings,
		],
	});
	const message = [summary.message, ...again].join(' ');
	return { ...summary, message, nextSince: null, memory: memoryText(memory) };
}
