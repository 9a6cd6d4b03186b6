import { idKey } from '../ispring/same-id';
import { applyPlan, type AppliedItem } from '../run/apply/apply-plan';
import { mapInTurns } from '../run/in-turns';
import type { Clients } from '../run/Clients';
import { isToBeApplied } from '../run/apply/check-item';
import type { SummaryExtras } from '../run/run-summary';
import type { Summary } from '../run/summary';
import { applyDecisions } from './apply/apply';
import { limitToPlannedValues } from './limit-to-planned-values';
import type { ChangeItem } from './ChangeItem';
import { PEOPLE_ITEMS, unitKey, type PeoplePlanItem } from './item-rules';
import { indexBy } from './plan/group-by';
import type { Plan } from './plan/plan';
import { uncoveredLeavers } from './plan/uncovered-leavers';
import { isUnit, peopleOf, type PlanDecision } from './plan/UnitDecision';
import { leftOutWarning } from './plan/plan-warnings';
import { plannedGroups } from './planned-groups';
import { settingsToApply } from './plan-settings';
import { withUndo, type Undoable } from './revert/undo-items';
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
): Promise<{ items: Array<AppliedItem<Undoable<ChangeItem>>>; summary: Summary }> {
	return await applyPlan(input, PEOPLE_ITEMS, approveHeld, async (items: readonly PeoplePlanItem[]) => {
		const planned = await settingsToApply(items, options.settings);
		const { since, isAboutSome, hasFieldLists = false, ...settings } = planned.settings;
		const people = items.flatMap((item) => (item.kind === 'person' ? [item] : []));
		const only = people.flatMap(({ employeeId }) => employeeId ?? []);
		// What an earlier batch has learned since the plan must not keep this batch from carrying out its items.
		const ignoresStoredForms = true;
		const started = await startPeopleRun(
			clients,
			{
				...options,
				settings,
				since,
				ownLeaves: ownLeavesIn(people),
				...(isAboutSome && !changesUnits(items) ? { only } : {}),
				plannedGroups: plannedGroups(items),
				hasFieldLists,
			},
			ignoresStoredForms,
		);
		const { plan } = started;
		const find = currentFinder(plan);
		const { memory } = plan?.context ?? started;
		// Without the whole list nobody knows how many leavers are due, so there is nothing that could be approved.
		const canApprove = plan?.context.world.isPartial !== true;
		const isApproved = approveHeld && canApprove;
		return {
			find(item) {
				const current = find(item);
				if (current === undefined || isUnit(current) || item.kind !== 'person') return current;
				return limitToPlannedLeave(limitToPlannedValues(current, item, memory), item);
			},
			canApprove,
			async carryOut(decisions, extras) {
				// Without a plan today, every item is skipped already.
				const {
					decisions: applied,
					warnings,
					memory: learned,
				} = plan
					? await applyDecisions(decisions, plan.context, clients)
					: { decisions, warnings: [], memory };
				const leftOut = plan ? uncoveredLeavers(plan.decisions, peopleOf(applied), plan.context) : [];
				const done = await mapInTurns(
					applied,
					(decision) => toItem(decision, settings),
					clients.bambooHr.clock,
				);
				return {
					items: await withUndo(done, applied, plan?.context, clients.bambooHr.clock),
					summary: summarize('apply', clients, started, applied, {
						...extras,
						...askedPeople(items, applied, isApproved),
						memory: learned,
						warnings: [...planned.warnings, ...leftOutWarning(leftOut), ...warnings],
					}),
				};
			},
		};
	});
}

/** Whether a department or group that exists is to be changed: that rests on what is known about everybody. */
function changesUnits(items: readonly PeoplePlanItem[]): boolean {
	const isAboutPeople = items.some(({ kind }) => kind === 'person');
	return items.some(({ kind, action }) => kind !== 'person' && !(isAboutPeople && action === 'create'));
}

/**
 * An apply that was asked to change people has to change one of them to be a success: the departments they need are not what
 * it is about.
 */
function askedPeople(
	items: readonly PeoplePlanItem[],
	applied: readonly PlanDecision[],
	isApproved: boolean,
): Pick<SummaryExtras, 'asked' | 'mainDecisions'> {
	const asked = items.filter((item) => item.kind === 'person' && isToBeApplied(item, isApproved)).length;
	return asked > 0 ? { asked, mainDecisions: peopleOf(applied) } : {};
}

/**
 * Finds today's decision about the employee of an item; for users without an employee, by the user; for departments and
 * groups, by what tells them apart.
 */
function currentFinder(plan: Plan | undefined): (item: PeoplePlanItem) => PlanDecision | undefined {
	// Of several decisions about the same, the first one counts.
	const reversed = [...(plan?.decisions ?? [])].reverse();
	const byEmployee = indexBy(reversed, ({ employeeId }) => employeeId);
	const byUser = indexBy(reversed, ({ user }) => (user ? idKey(user.id) : null));
	const units = indexBy([...(plan?.units ?? [])].reverse(), unitKey);
	return (item) => {
		if (item.kind !== 'person') return units.get(unitKey(item));
		const { situation, userId, employeeId } = item;
		return situation === 'orphaned' ? byUser.get(idKey(userId ?? '')) : byEmployee.get(employeeId);
	};
}
