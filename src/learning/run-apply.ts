import { applyPlan, type AppliedItem } from '../run/apply/apply-plan';
import type { Clients } from '../run/Clients';
import type { Summary } from '../run/summary';
import { applyLearning } from './apply/apply';
import type { LearningItem } from './ChangeItem';
import { LEARNING_ITEMS, recordKey, type LearningPlanItem } from './item-rules';
import { toLearningItem } from './plan/Decision';
import { optionsToApply } from './plan-settings';
import { startLearningRun, type LearningOptions } from './start-run';
import { summarize } from './summary';

/**
 * Carries out items of a plan, all or some, with the settings that the plan was made with (see `applyPlan`). Reads the
 * records and files only of the employees among the items.
 *
 * @param own the node's own options
 * @param input the JSON of the input items
 * @throws ParameterError when none of the items comes from a plan, or they come from plans with different settings;
 * SyncError when a list cannot be read to its end, or there is no right to training
 */
export async function runLearningApply(
	clients: Clients,
	own: LearningOptions,
	input: readonly unknown[],
): Promise<{ items: Array<AppliedItem<LearningItem>>; summary: Summary }> {
	// Nothing is ever held in this direction.
	return await applyPlan(input, LEARNING_ITEMS, false, async (items: readonly LearningPlanItem[]) => {
		const { options, warnings: differing } = await optionsToApply(items, own);
		const only = new Set(items.flatMap(({ employeeId }) => employeeId ?? []));
		const started = await startLearningRun(clients, options, only);
		const { world } = started;
		const current = new Map(started.decisions.map((decision) => [recordKey(decision), decision]));
		return {
			find: (item) => current.get(recordKey(item)),
			canApprove: false,
			async carryOut(decisions, extras) {
				// Without anything to read, every item is skipped already.
				const { decisions: applied, warnings } = world
					? await applyLearning(decisions, world, options.settings, clients)
					: { decisions, warnings: [] };
				return {
					items: applied.map(toLearningItem),
					summary: summarize('apply', clients, started, applied, {
						...extras,
						warnings: [...differing, ...warnings],
					}),
				};
			},
		};
	});
}
