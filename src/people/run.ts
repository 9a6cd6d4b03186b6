import { LeaverLimitError } from '../errors';
import type { Clock } from '../http/types';
import type { Clients } from '../run/Clients';
import { sealPlan, type Sealed } from '../run/seal';
import { mapInTurns } from '../run/in-turns';
import { selectForOutput } from '../run/select-for-output';
import type { Summary } from '../run/summary';
import { applyDecisions } from './apply/apply';
import type { ChangeItem } from './ChangeItem';
import type { PlanDecision } from './plan/UnitDecision';
import { decisionsOf } from './plan/plan';
import { carriedSettings } from './plan-settings';
import { sealable } from './seal-item';
import { withUndo, type Undoable } from './revert/undo-items';
import { startPeopleRun, type RunOptions, type StartedRun } from './start-run';
import { summarize } from './summary';
import { toItem } from './to-item';

export interface RunResult<T = ChangeItem> {
	items: T[];
	summary: Summary;
}

/**
 * Plans, and writes nothing. Leavers over the limit are `held`.
 *
 * @throws ParameterError when a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function runPlan(
	clients: Clients,
	options: RunOptions,
): Promise<RunResult<ChangeItem & Sealed>> {
	const started = await startPeopleRun(clients, options);
	const decisions = decisionsOf(started.plan);
	const { planId, items } = await sealDecisions(decisions, started, options, clients.bambooHr.clock);
	return { items, summary: summarize('plan', clients, started, decisions, { planId }) };
}

/**
 * Plans, checks the limits, and writes. With more leavers than allowed nothing at all is written; whoever is held, and
 * all the rest, are then the items of a plan, which `apply` takes.
 *
 * @throws LeaverLimitError when there are more leavers than allowed and `onLimit` is `stop`; ParameterError when a
 * setting is unusable; SyncError when a list cannot be read to its end
 */
export async function runSync(
	clients: Clients,
	options: RunOptions & { onLimit: 'stop' | 'hold' },
): Promise<RunResult<Undoable<ChangeItem>>> {
	const started = await startPeopleRun(clients, options);
	const { plan } = started;
	if (plan?.overLimit !== undefined && options.onLimit === 'stop') throw new LeaverLimitError(plan.overLimit);
	const planned = decisionsOf(plan);
	const { planId, items } = await sealDecisions(planned, started, options, clients.bambooHr.clock);
	if (plan === undefined || plan.overLimit !== undefined)
		return { items, summary: summarize('sync', clients, started, planned, { planId }) };
	const { decisions, ...extras } = await applyDecisions(planned, plan.context, clients);
	const selected = selectForOutput(decisions, options);
	const done = await mapInTurns(
		selected,
		(decision) => toItem(decision, options.settings),
		clients.bambooHr.clock,
	);
	return {
		items: await withUndo(done, selected, plan.context, clients.bambooHr.clock),
		summary: summarize('sync', clients, started, decisions, { planId, ...extras }),
	};
}

async function sealDecisions(
	decisions: readonly PlanDecision[],
	{ since = '', isAboutSome, plan }: StartedRun,
	options: RunOptions,
	clock: Clock,
) {
	const { settings } = options;
	return await sealPlan(
		await mapInTurns(
			selectForOutput(decisions, options),
			(decision) => sealable(toItem(decision, settings), decision),
			clock,
		),
		await carriedSettings({
			...settings,
			...{ since, isAboutSome },
			...(plan?.context.world.fieldLists ? { hasFieldLists: true } : {}),
		}),
	);
}
