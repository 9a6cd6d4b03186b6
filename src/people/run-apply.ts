import { idKey } from '../ispring/same-id';
import { applyPlan, type AppliedItem } from '../run/apply/apply-plan';
import { mapInTurns } from '../run/in-turns';
import type { Clients } from '../run/Clients';
import type { Summary } from '../run/summary';
import { applyDecisions } from './apply/apply';
import { limitToPlannedValues } from './limit-to-planned-values';
import type { ChangeItem } from './ChangeItem';
import { PEOPLE_ITEMS, type PeoplePlanItem } from './item-rules';
import type { Decision } from './plan/Decision';
import { indexBy } from './plan/group-by';
import { uncoveredLeavers } from './plan/uncovered-leavers';
import { leftOutWarning } from './plan/plan-warnings';
import { settingsToApply } from './plan-settings';
import { limitToPlannedLeave, ownLeavesIn } from './planned-leaves';
import { startPeopleRun, type RunOptions } from './start-run';
import { summarize } from './summary';
import { toItem } from './to-item';

/**
 * Carries out items of a plan, all or some, with the settings that the plan was made with (see `applyPlan`).
 *
 * @param input the JSON of the input items
 * @param approveHeld whether to carry out what the plan held, too
 * @throws ParameterError when none of the items comes from a plan, or they come from plans with different settings;
 * SyncError when a list cannot be read to its end
 */
export async function runApply(
	clients: Clients,
	options: RunOptions,
	input: readonly unknown[],
	approveHeld: boolean,
): Promise<{ items: Array<AppliedItem<ChangeItem>>; summary: Summary }> {
	return await applyPlan(input, PEOPLE_ITEMS, approveHeld, async (items: readonly PeoplePlanItem[]) => {
		const planned = await settingsToApply(items, options.settings);
		const { since, isAboutSome, ...settings } = planned.settings;
		const only = items.flatMap(({ employeeId }) => employeeId ?? []);
		// What an earlier batch has learned since the plan must not keep this batch from carrying out its items.
		const ignoresStoredForms = true;
		const started = await startPeopleRun(
			clients,
			{ ...options, settings, since, ownLeaves: ownLeavesIn(items), ...(isAboutSome ? { only } : {}) },
			ignoresStoredForms,
		);
		const { plan } = started;
		const find = currentFinder(plan?.decisions ?? []);
		const { memory } = plan?.context ?? started;
		return {
			find: (item) => limitToPlannedLeave(limitToPlannedValues(find(item), item, memory), item),
			// Without the whole list nobody knows how many leavers are due, so there is nothing that could be approved.
			canApprove: plan?.context.world.isPartial !== true,
			async carryOut(decisions, extras) {
				// Without a plan today, every item is skipped already.
				const {
					decisions: applied,
					warnings,
					memory: learned,
				} = plan
					? await applyDecisions(decisions, plan.context, clients)
					: { decisions, warnings: [], memory };
				const leftOut = plan ? uncoveredLeavers(plan.decisions, applied, plan.context) : [];
				return {
					items: await mapInTurns(applied, (decision) => toItem(decision, settings), clients.bambooHr.clock),
					summary: summarize('apply', clients, started, applied, {
						...extras,
						memory: learned,
						warnings: [...planned.warnings, ...leftOutWarning(leftOut), ...warnings],
					}),
				};
			},
		};
	});
}

/** Finds today's decision about the employee of an item; for users without an employee, by the user. */
function currentFinder(decisions: readonly Decision[]): (item: PeoplePlanItem) => Decision | undefined {
	// Of several decisions about the same, the first one counts.
	const reversed = [...decisions].reverse();
	const byEmployee = indexBy(reversed, ({ employeeId }) => employeeId);
	const byUser = indexBy(reversed, ({ user }) => (user ? idKey(user.id) : null));
	return ({ situation, userId, employeeId }) =>
		situation === 'orphaned' ? byUser.get(idKey(userId ?? '')) : byEmployee.get(employeeId);
}
