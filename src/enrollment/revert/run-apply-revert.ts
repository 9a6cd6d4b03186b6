import { applyPlan, type AppliedItem } from '../../run/apply/apply-plan';
import type { Clients } from '../../run/Clients';
import { readReverts } from '../../run/revert/read-reverts';
import type { Summary } from '../../run/summary';
import { applyEnrollments } from '../apply/apply';
import type { EnrollmentItem } from '../EnrollmentItem';
import { enrollmentUndoShape } from '../plan/revert/EnrollmentUndo';
import { planEnrollmentRevert } from '../plan/revert/plan-revert';
import { withUndos } from './applied-items';
import { REVERT_ITEMS, type RevertPlanItem } from './revert-item';
import { revertSettingsToApply, type EnrollmentRevertSettings } from './revert-settings';
import { startRevert } from './start-revert';
import { summarizeRevert } from './summarize-revert';

/**
 * Carries out items of a planned revert, all or some (see `applyPlan`).
 *
 * @param own the node's own settings
 * @param input the JSON of the input items
 * @param approveHeld whether to carry out what the revert held, too
 * @throws ParameterError when the items come from plans with different settings; SyncError when a list cannot be read to its
 * end
 */
export async function runEnrollmentApplyRevert(
	clients: Clients,
	own: { settings: EnrollmentRevertSettings; timezone: string },
	input: readonly unknown[],
	approveHeld: boolean,
): Promise<{ items: Array<AppliedItem<EnrollmentItem>>; summary: Summary }> {
	return await applyPlan(input, REVERT_ITEMS, approveHeld, async (items: readonly RevertPlanItem[]) => {
		const { settings, numbers, warnings: differing } = await revertSettingsToApply(items, own.settings);
		const { undos, finderOf } = await readReverts(items, enrollmentUndoShape);
		const { start, world } = await startRevert(clients, undos, own.timezone);
		const plan = planEnrollmentRevert(undos, world, settings, numbers);
		return {
			find: finderOf(plan.decisions),
			canApprove: true,
			async carryOut(decisions, extras) {
				const { decisions: applied, warnings } = await applyEnrollments(
					decisions,
					world,
					clients,
					start.startedAt,
				);
				const { items: done, done: reverted } = await withUndos(applied, decisions);
				return {
					items: done,
					summary: summarizeRevert('apply', clients, start, plan, reverted, {
						...extras,
						warnings: [...differing, ...warnings],
					}),
				};
			},
		};
	});
}
