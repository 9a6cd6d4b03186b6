import { applyPlan, type AppliedItem } from '../../run/apply/apply-plan';
import type { Clients } from '../../run/Clients';
import { mapSomeAtOnce } from '../../run/map-some';
import { readUndoText } from '../../run/revert/undo-text';
import type { Summary } from '../../run/summary';
import { applyEnrollments } from '../apply/apply';
import type { EnrollmentItem } from '../EnrollmentItem';
import { enrollmentUndoShape } from '../plan/revert/EnrollmentUndo';
import { planEnrollmentRevert } from '../plan/revert/plan-revert';
import type { EnrollmentRevert } from '../plan/revert/revert-enrollment';
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
		const read = await mapSomeAtOnce(
			items,
			async ({ reverts }) => await readUndoText({}, reverts, enrollmentUndoShape),
		);
		const undos = read.flatMap((undo) => undo ?? []);
		const { start, world } = await startRevert(clients, undos, own.timezone);
		const plan = planEnrollmentRevert(undos, world, settings, numbers);
		const planned = plan.decisions.values();
		const current = new Map<string, EnrollmentRevert>();
		for (const [index, { reverts }] of items.entries()) {
			const decision = read[index] ? planned.next().value : undefined;
			if (decision) current.set(reverts, decision);
		}
		return {
			find: ({ reverts }) => current.get(reverts),
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
