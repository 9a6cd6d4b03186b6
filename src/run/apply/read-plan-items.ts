import { ParameterError } from '../../errors';
import type { Decided } from '../outcome';
import { mapSomeAtOnce } from '../map-some';
import { isAsPlanned } from '../seal';
import type { ItemRules, PlanItem } from './PlanItem';

/** One input item. */
export interface ReadItem<Item> {
	/** Undefined when it does not come from a plan. */
	item?: Item;
	/** False when it was edited after the plan was made. */
	isIntact: boolean;
}

/**
 * Reads the input of an apply.
 *
 * @param input the JSON of the input items
 * @returns one entry per input item, in the order of the input
 * @throws ParameterError when none of the items comes from a plan
 */
export async function readPlanItems<Item extends PlanItem, Decision extends Decided>(
	input: readonly unknown[],
	{ shape, contentOf }: Pick<ItemRules<Item, Decision>, 'shape' | 'contentOf'>,
): Promise<Array<ReadItem<Item>>> {
	const items = await mapSomeAtOnce(input, async (json): Promise<ReadItem<Item>> => {
		const { data } = shape.safeParse(json);
		return data ? { item: data, isIntact: await isAsPlanned(data, contentOf(data)) } : { isIntact: false };
	});
	if (items.some(({ item }) => item)) return items;
	throw new ParameterError(
		'Input',
		'none of the items comes from a plan.',
		'Connect the Changes output of a node with the Plan operation to the input of this node.',
	);
}

/** The items that say what their plan made them say. */
export function intactItems<Item>(items: ReadonlyArray<ReadItem<Item>>): Item[] {
	return items.flatMap(({ item, isIntact }) => (item && isIntact ? [item] : []));
}

/** The id of the plan that all items come from; null when they come from several. */
export function commonPlanId(items: ReadonlyArray<ReadItem<PlanItem>>): string | null {
	const [first, ...others] = new Set(items.flatMap(({ item }) => (item ? [item.planId] : [])));
	return others.length === 0 ? (first ?? null) : null;
}
