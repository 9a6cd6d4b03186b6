import { indexBy } from '../people/plan/group-by';
import { applyPlan, type AppliedItem } from '../run/apply/apply-plan';
import type { Clients } from '../run/Clients';
import type { Summary } from '../run/summary';
import { applyEnrollments } from './apply/apply';
import { ENROLLMENT_ITEMS, keyOf, type EnrollmentPlanItem } from './item-rules';
import { toUndoableItems, type UndoableItem } from './revert/applied-items';
import { settingsToApply } from './plan-settings';
import { startEnrollmentRun, type EnrollmentOptions } from './start-run';
import { summarize } from './summary';

/** Actions on what rules have made. */
const ON_MADE = ['changeDue', 'end', 'close'];

/**
 * Carries out items of a plan, all or some, with the settings that the plan was made with (see `applyPlan`).
 *
 * @param own the node's own options
 * @param input the JSON of the input items
 * @param approveHeld whether to carry out what the plan held, too
 * @throws ParameterError when none of the items comes from a plan, or they come from plans with different settings;
 * SyncError when a list cannot be read to its end
 */
export async function runEnrollmentApply(
	clients: Clients,
	own: EnrollmentOptions,
	input: readonly unknown[],
	approveHeld: boolean,
): Promise<{ items: Array<AppliedItem<UndoableItem>>; summary: Summary }> {
	return await applyPlan(
		input,
		ENROLLMENT_ITEMS,
		approveHeld,
		async (items: readonly EnrollmentPlanItem[]) => {
			const planned = await settingsToApply(items, own.settings, own.timezone);
			const { settings } = planned;
			// These items could only be planned because rules had made the enrollments.
			const made = items.flatMap(({ action, enrollmentId }) =>
				ON_MADE.includes(action) && enrollmentId !== null ? [enrollmentId] : [],
			);
			const started = await startEnrollmentRun(clients, {
				...own,
				settings,
				timezone: settings.timezone,
				since: '',
				madeByRules: [...(own.madeByRules ?? []), ...made],
			});
			const { plan, decisions: today, startedAt } = started;
			const current = indexBy(today, keyOf);
			return {
				find: (item) => current.get(keyOf(item)),
				canApprove: true,
				async carryOut(decisions, extras) {
					const { decisions: applied, warnings } = plan
						? await applyEnrollments(decisions, plan.context.world, clients, startedAt)
						: { decisions: [...decisions], warnings: [] };
					return {
						items: await toUndoableItems(applied),
						summary: summarize('apply', clients, started, applied, {
							...extras,
							warnings: [...planned.warnings, ...warnings],
						}),
					};
				},
			};
		},
	);
}
