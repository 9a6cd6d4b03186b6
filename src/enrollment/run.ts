import { EnrollmentLimitError } from '../errors';
import type { Clients } from '../run/Clients';
import { mapInTurns } from '../run/in-turns';
import { sealPlan, type Sealed } from '../run/seal';
import { selectForOutput } from '../run/select-for-output';
import type { Summary } from '../run/summary';
import { applyEnrollments } from './apply/apply';
import type { EnrollmentItem } from './EnrollmentItem';
import { toUndoableItems, type UndoableItem } from './revert/applied-items';
import { carriedSettings } from './plan-settings';
import { sealable } from './seal-item';
import { startEnrollmentRun, type EnrollmentOptions, type StartedEnrollmentRun } from './start-run';
import { summarize } from './summary';

/**
 * Plans, and writes nothing. What is over a limit is `held`.
 *
 * @throws ParameterError when a rule or a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function runEnrollmentPlan(
	clients: Clients,
	options: EnrollmentOptions,
): Promise<{ items: Array<EnrollmentItem & Sealed>; summary: Summary }> {
	const started = await startEnrollmentRun(clients, options);
	const { planId, items } = await sealDecisions(clients, started, options);
	return { items, summary: summarize('plan', clients, started, started.decisions, { planId }) };
}

/**
 * Plans, checks the limits, and writes. Over a limit nothing at all is written; what is held, and all the rest, are then
 * the items of a plan, which `apply` takes.
 *
 * @throws EnrollmentLimitError when more is due than a limit allows and `onLimit` is `stop`; ParameterError when a rule or
 * a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function runEnrollmentSync(
	clients: Clients,
	options: EnrollmentOptions & { onLimit: 'stop' | 'hold' },
): Promise<{ items: UndoableItem[]; summary: Summary }> {
	const started = await startEnrollmentRun(clients, options);
	const { plan, decisions: planned, startedAt } = started;
	if (plan?.overLimit !== undefined && options.onLimit === 'stop') {
		throw new EnrollmentLimitError(plan.overLimit);
	}
	const { planId, items } = await sealDecisions(clients, started, options);
	if (plan === undefined || plan.overLimit !== undefined) {
		return { items, summary: summarize('sync', clients, started, planned, { planId }) };
	}
	const { decisions, warnings } = await applyEnrollments(planned, plan.context.world, clients, startedAt);
	return {
		items: await toUndoableItems(selectForOutput(decisions, options)),
		summary: summarize('sync', clients, started, decisions, { planId, warnings }),
	};
}

async function sealDecisions(
	{ bambooHr }: Clients,
	{ decisions, since = '', isAboutSome }: StartedEnrollmentRun,
	options: EnrollmentOptions,
) {
	const { settings, timezone } = options;
	return await sealPlan(
		await mapInTurns(selectForOutput(decisions, options), sealable, bambooHr.clock),
		await carriedSettings({ ...settings, since, isAboutSome, timezone }),
	);
}
