import type { Decided } from '../outcome';
import { mapSomeAtOnce } from '../map-some';
import type { SummaryExtras } from '../run-summary';
import type { Summary } from '../summary';
import { checkItem, isToBeApplied, rejectUnknown, skipRepeated } from './check-item';
import type { ItemRules, PlanItem } from './PlanItem';
import { commonPlanId, intactItems, readPlanItems } from './read-plan-items';

/** What would be planned today, with the settings of the plan that is being applied. */
export interface CurrentPlan<Item, Decision, Output> {
	/** Today's decision about the employee or record of an item. */
	find(item: Item): Decision | undefined;
	/** False when too little could be read for anybody to approve what is held. */
	canApprove: boolean;
	/** Carries out the decisions that are `planned`; hands back an item for each decision, in their order. */
	carryOut(
		decisions: readonly Decision[],
		extras: SummaryExtras,
	): Promise<{ items: Output[]; summary: Summary }>;
}

/** The result for one input item. `index` is its place in the input. */
export interface AppliedItem<Output> {
	index: number;
	item: Output;
}

/**
 * Carries out items of a plan, all or some, in any direction. Both systems are read again and a new plan is made; an
 * item is carried out only when it is as its plan made it, what the plan saw is still so, and the new plan makes the
 * same change.
 *
 * @param input the JSON of the input items
 * @param rules what the items of this direction mean
 * @param approveHeld whether to carry out what the plan held, too
 * @param planAgain gets the intact items; reads both systems and plans
 * @returns an item for each input item, in the order of the input
 * @throws ParameterError when none of the items comes from a plan; whatever `planAgain` throws
 */
export async function applyPlan<Item extends PlanItem, Decision extends Decided, Output>(
	input: readonly unknown[],
	rules: ItemRules<Item, Decision>,
	approveHeld: boolean,
	planAgain: (items: readonly Item[]) => Promise<CurrentPlan<Item, Decision, Output>>,
): Promise<{ items: Array<AppliedItem<Output>>; summary: Summary }> {
	const items = await readPlanItems(input, rules);
	const intact = intactItems(items);
	const current = await planAgain(intact);
	const isApproved = approveHeld && current.canApprove;
	const decisions = await mapSomeAtOnce(items, async ({ item, isIntact }, index) =>
		item
			? await checkItem({ item, isIntact }, current.find(item), rules, isApproved)
			: rejectUnknown(index, rules),
	);
	const applied = await current.carryOut(skipRepeated(decisions, items, rules), {
		planId: commonPlanId(items),
		asked: intact.filter((item) => isToBeApplied(item, isApproved)).length,
	});
	return { items: applied.items.map((item, index) => ({ index, item })), summary: applied.summary };
}
