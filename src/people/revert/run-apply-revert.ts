import { applyPlan, type AppliedItem } from '../../run/apply/apply-plan';
import type { Clients } from '../../run/Clients';
import { mapInTurns } from '../../run/in-turns';
import { readReverts } from '../../run/revert/read-reverts';
import type { Summary } from '../../run/summary';
import { applyReverts } from '../apply/apply-revert';
import type { ChangeItem } from '../ChangeItem';
import { planRevert } from '../plan/revert/plan-revert';
import { undoShape } from '../plan/revert/Undo';
import { REVERT_ITEMS, toRevertItem, type RevertPlanItem } from './revert-item';
import { revertSettingsToApply, type RevertSettings } from './revert-settings';
import { startRevert } from './start-revert';
import { summarizeRevert } from './summarize-revert';
import { withInverse } from './undo-items';

/**
 * Carries out items of a planned revert, all or some (see `applyPlan`).
 *
 * @param own the node's own settings
 * @param input the JSON of the input items
 * @param approveHeld whether to carry out what the revert held, too
 * @throws ParameterError when the items come from plans with different settings; SyncError when a list cannot be read to its
 * end
 */
export async function runApplyRevert(
	clients: Clients,
	own: { settings: RevertSettings; memory?: unknown; timezone: string },
	input: readonly unknown[],
	approveHeld: boolean,
): Promise<{ items: Array<AppliedItem<ChangeItem>>; summary: Summary }> {
	return await applyPlan(input, REVERT_ITEMS, approveHeld, async (items: readonly RevertPlanItem[]) => {
		const { settings, numbers, warnings: differing } = await revertSettingsToApply(items, own.settings);
		const { undos, finderOf } = await readReverts(items, undoShape);
		const { started, context } = await startRevert(clients, { ...own, settings });
		const plan = planRevert(undos, context, numbers);
		return {
			find: finderOf(plan.decisions),
			canApprove: true,
			async carryOut(decisions, extras) {
				const { decisions: done, warnings, memory } = await applyReverts(decisions, context, clients);
				const { clock } = clients.bambooHr;
				return {
					items: await withInverse(await mapInTurns(done, toRevertItem, clock), done, clock),
					summary: summarizeRevert('apply', clients, started, plan, done, {
						...extras,
						memory,
						warnings: [...differing, ...warnings],
					}),
				};
			},
		};
	});
}
