import type { Decided } from '../outcome';
import { isUnchanged } from '../seal';
import type { ItemRules, PlanItem } from './PlanItem';
import type { ReadItem } from './read-plan-items';

/** Whether an item asks for something to be done. What the plan failed or skipped stays that way. */
export function isToBeApplied({ outcome }: Decided, approveHeld: boolean): boolean {
	return outcome === 'planned' || (outcome === 'held' && approveHeld);
}

/**
 * Compares an item of a plan with what would be decided today. The rules, in order:
 *
 * 1. An item that was edited after the plan was made fails.
 * 2. What the plan failed, skipped or held keeps its outcome; held items go on when they are approved.
 * 3. An item is skipped when the records that the plan saw have changed.
 * 4. So is one for which another change would be planned today: it is another day, or other records have changed.
 * 5. All others are carried out as decided today. Whoever is over the limit by now is held, although the plan was not.
 *
 * @param current today's decision about the same employee or record; undefined = none
 */
export async function checkItem<Item extends PlanItem, Decision extends Decided>(
	{ item, isIntact }: { item: Item; isIntact: boolean },
	current: Decision | undefined,
	rules: ItemRules<Item, Decision>,
	approveHeld: boolean,
): Promise<Decision> {
	const asItCame = rules.toDecision(item, current);
	const subject = rules.subjectOf(item);
	if (!isIntact) {
		return failed(
			asItCame,
			`The item for ${subject} was edited after the plan was made. Pass items on unchanged, or make a new plan.`,
		);
	}
	if (!isToBeApplied(item, approveHeld)) return asItCame;
	if (current === undefined || !(await isUnchanged(item, rules.seenOf(current)))) {
		return skipped(
			asItCame,
			`${subject} changed in BambooHR or iSpring Learn after the plan was made. Make a new plan.`,
		);
	}
	if (!rules.isSameChange(item, current)) {
		return skipped(asItCame, `the change planned for ${subject} would be different today. Make a new plan.`);
	}
	const wasHeld = item.outcome === 'held' || current.outcome === 'held';
	if (!wasHeld || !approveHeld) return { ...current };
	return {
		...current,
		outcome: current.outcome === 'held' ? 'planned' : current.outcome,
		reason: `${current.reason} Approved.`,
		isApproved: true,
	};
}

/** The decision for an input item that does not come from a plan. */
export function rejectUnknown<Item extends PlanItem, Decision extends Decided>(
	index: number,
	{ unknownItem }: ItemRules<Item, Decision>,
): Decision {
	return failed(
		unknownItem(`item ${index + 1}`),
		`Item ${index + 1} does not come from a plan. Connect only the Changes output of the Plan operation.`,
	);
}

/** Of decisions about the same thing, only the first is carried out. */
export function skipRepeated<Item extends PlanItem, Decision extends Decided>(
	decisions: readonly Decision[],
	items: ReadonlyArray<ReadItem<Item>>,
	{ keyOf, subjectOf }: ItemRules<Item, Decision>,
): Decision[] {
	const seen = new Set<string>();
	return decisions.map((decision, index) => {
		const item = items[index]?.item;
		if (decision.outcome !== 'planned' || item === undefined) return decision;
		const key = keyOf(decision);
		if (seen.has(key)) return skipped(decision, `the input already has an item for ${subjectOf(item)}.`);
		seen.add(key);
		return decision;
	});
}

function failed<Decision extends Decided>(decision: Decision, error: string): Decision {
	return { ...decision, outcome: 'failed', error, reason: error };
}

function skipped<Decision extends Decided>(decision: Decision, why: string): Decision {
	return { ...decision, outcome: 'skipped', reason: `Skipped: ${why}` };
}
