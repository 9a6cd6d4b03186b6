import type { Clients } from '../run/Clients';
import { countDone, runSummary, type SummaryExtras } from '../run/run-summary';
import { countValues, type Summary } from '../run/summary';
import { countUnits } from './count-units';
import type { Memory } from './memory/Memory';
import { memoryText } from './memory/memory-text';
import { activationWarning } from './plan/activation-mail';
import type { Decision } from './plan/Decision';
import { coverage } from './plan/coverage';
import { takesAccess } from './plan/leaver-limit';
import type { Plan } from './plan/plan';
import { peopleOf, unitsOf, type PlanDecision } from './plan/UnitDecision';
import { usersWithoutEmployee } from './plan/users-without-employee';
import type { StartedRun } from './start-run';

/**
 * The summary of a people run that ends now.
 *
 * @param extras `memory`: after writes, the memory with what the run learned from them; otherwise the plan's memory is used
 */
export function summarize(
	operation: Summary['operation'],
	clients: Clients,
	started: StartedRun,
	all: readonly PlanDecision[],
	{ warnings = [], memory, ...extras }: SummaryExtras & { memory?: Memory } = {},
): Summary {
	const { plan } = started;
	const decisions = peopleOf(all);
	const { employees, users } = plan?.context.world ?? {};
	// Once leavers are approved and done, the limit holds nobody any more.
	const isDone = operation === 'apply' && decisions.some((one) => one.outcome === 'done' && takesAccess(one));
	const overLimit = plan?.overLimit === undefined || isDone ? [] : [plan.overLimit];
	const summary = runSummary(clients, {
		...started,
		...extras,
		direction: 'people',
		heldBecause: plan?.heldBecause,
		operation,
		decisions: all,
		counts: {
			...countValues(decisions.flatMap(({ action, situation, outcome }) => [action, situation, outcome])),
			...countDone(decisions),
			...countUnits(unitsOf(all)),
			employees: employees ? employees.employees.length + employees.unreadable.length : 0,
			users: users ? users.users.length + users.unreadable.length : 0,
			...(plan && !plan.context.world.isExcerpt ? companyCounts(plan, decisions) : {}),
		},
		warnings: [
			...(plan?.warnings ?? []),
			...overLimit,
			...activationWarning(decisions),
			...warnings,
			...started.memoryWarnings,
		],
	});
	if (operation === 'explain' || operation === 'assess') return summary;
	return { ...summary, memory: memoryText(memory ?? plan?.context.memory ?? started.memory) };
}

/** Numbers about the whole company, whatever the run covers. */
function companyCounts({ context, limit }: Plan, decisions: readonly Decision[]): Record<string, number> {
	return {
		usersWithoutEmployee: usersWithoutEmployee(context),
		...coverage(context, decisions),
		...(limit ? { leaversDue: limit.due, leaverLimit: limit.allowed } : {}),
	};
}
