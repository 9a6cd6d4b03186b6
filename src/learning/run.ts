import type { Clients } from '../run/Clients';
import { sealPlan, type Sealed } from '../run/seal';
import { selectForOutput } from '../run/select-for-output';
import type { Summary } from '../run/summary';
import { applyLearning } from './apply/apply';
import type { LearningItem } from './ChangeItem';
import { toLearningItem } from './plan/Decision';
import { carriedSettings } from './plan-settings';
import { sealable } from './seal-item';
import { startLearningRun, type LearningOptions, type StartedLearningRun } from './start-run';
import { summarize } from './summary';

/**
 * Plans, and writes nothing.
 *
 * @throws ParameterError when a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function runLearningPlan(
	clients: Clients,
	options: LearningOptions,
): Promise<{ items: Array<LearningItem & Sealed>; summary: Summary }> {
	const started = await startLearningRun(clients, options);
	const { planId, items } = await sealDecisions(started, options);
	return { items, summary: summarize('plan', clients, started, started.decisions, { planId }) };
}

/**
 * Plans and writes in one run.
 *
 * @throws ParameterError when a setting is unusable; SyncError when a list cannot be read to its end, or there is no
 * right to training
 */
export async function runLearningSync(
	clients: Clients,
	options: LearningOptions,
): Promise<{ items: LearningItem[]; summary: Summary }> {
	const started = await startLearningRun(clients, options);
	const { decisions: planned, world } = started;
	const { planId } = await sealDecisions(started, options);
	const { decisions, warnings } = world
		? await applyLearning(planned, world, options.settings, clients)
		: { decisions: planned, warnings: [] };
	return {
		items: selectForOutput(decisions, options).map(toLearningItem),
		summary: summarize('sync', clients, started, decisions, { planId, warnings }),
	};
}

async function sealDecisions({ decisions, since }: StartedLearningRun, options: LearningOptions) {
	return await sealPlan(
		selectForOutput(decisions, options).map(sealable),
		await carriedSettings(options, since),
	);
}
