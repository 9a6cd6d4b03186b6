import { z } from 'zod/v3';
import { planItemShape, type ItemRules } from '../../../src/run/apply/PlanItem';
import type { Decided } from '../../../src/run/outcome';
import { sealPlan } from '../../../src/run/seal';

/** The smallest direction there can be: a plan that gives things a color. */
const shape = planItemShape.extend({ thing: z.string(), color: z.string() });

export type ColorItem = z.output<typeof shape>;

export interface ColorDecision extends Decided {
	thing: string;
	color: string;
	/** What the plan saw of the thing. */
	version: number;
}

const contentOf = ({ thing, color, outcome }: Pick<ColorItem, 'thing' | 'color' | 'outcome'>) => ({
	thing,
	color,
	outcome,
});

export const COLORS: ItemRules<ColorItem, ColorDecision> = {
	shape,
	contentOf,
	seenOf: ({ version }) => version,
	subjectOf: ({ thing }) => thing,
	isSameChange: (item, current) => item.color === current.color,
	keyOf: ({ thing }) => thing,
	toDecision: ({ thing, color, reason, outcome }) => ({ thing, color, reason, outcome, version: 0 }),
	unknownItem: (label) => ({ thing: label, color: '', reason: '', outcome: 'skipped', version: 0 }),
};

export function decision(given: Partial<ColorDecision> = {}): ColorDecision {
	return { thing: 'Door', color: 'red', reason: 'It is gray.', outcome: 'planned', version: 1, ...given };
}

/** The items of a plan that made these decisions. */
export async function plannedItems(...decisions: ColorDecision[]): Promise<ColorItem[]> {
	const { items } = await sealPlan(
		decisions.map(({ thing, color, reason, outcome, version }) => ({
			item: { thing, color, reason, outcome, changes: [] },
			content: contentOf({ thing, color, outcome }),
			seen: version,
		})),
	);
	return items;
}
