import { z } from 'zod/v3';
import type { Decided } from '../outcome';
import type { Sealed } from '../seal';

/** An item that comes in to be applied. */
export interface PlanItem extends Decided, Sealed {}

const text = z.string();

/** What the items of every direction have in common; a direction extends it with its own fields. */
export const planItemShape = z.object({
	changes: z.array(z.object({ field: text, from: text.nullable(), to: text.nullable() })),
	reason: text,
	outcome: z.enum(['planned', 'held', 'done', 'failed', 'skipped']),
	error: text.optional(),
	planId: text,
	seal: text,
	settings: text.optional(),
});

/** What the items of one direction mean. `Item` is what comes in, `Decision` what its planner makes. */
export interface ItemRules<Item extends PlanItem, Decision extends Decided> {
	shape: z.ZodType<Item, z.ZodTypeDef, unknown>;
	/** The part of an item that its seal covers. */
	contentOf(item: Item): unknown;
	/** The records that a decision was made from. */
	seenOf(decision: Decision): unknown;
	/** Who or what an item is about, for messages, such as "Sam Sample". */
	subjectOf(item: Item): string;
	/** Whether today's decision makes the change that the item says. */
	isSameChange(item: Item, current: Decision): boolean;
	/** The same text for two decisions that must not both be carried out. */
	keyOf(decision: Decision): string;
	/** An item as a decision that writes nothing, with what is known today of the records behind it. */
	toDecision(item: Item, current: Decision | undefined): Decision;
	/** The decision for an input item that does not come from a plan. */
	unknownItem(label: string): Decision;
}
