import { z } from 'zod/v3';
import {
	idShape,
	writableTextShape,
	quantityShape,
	switchShape,
	textShape,
	withRaw,
	type WithRaw,
} from '../shapes';

export interface TrainingType {
	id: string;
	name: string;
	description: string;
	linkUrl: string;
	/** Months after which it must be repeated; null = never. */
	frequencyMonths: number | null;
	required: boolean;
	/** Days after the hire date by which it is due; null = no due date, or one that is not in days. */
	dueDays: number | null;
	/** BambooHR's own value, such as `2 months`, when the number of days is not exact. */
	dueAs?: string;
	category: { id: string; name: string } | null;
	allowEmployeesToMarkComplete: boolean;
}

export type TrainingTypeEntry = WithRaw<TrainingType>;

/** `[]` means that there is no object (docs/apis/bamboohr.md#training-types). */
const emptyShape = z.array(z.never()).transform(() => null);

/** Only `day` has been observed; companies can choose the others, too (docs/apis/bamboohr.md#training-types). */
const DAYS_IN: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 };

const dueShape = z.union([
	z.object({ unit: textShape, amount: quantityShape }).transform(({ unit, amount }) => {
		const count = positive(amount, 0);
		if (count === null) return { dueDays: null };
		const name = unit.trim().toLowerCase().replace(/s$/, '');
		const days = Object.entries(DAYS_IN).find(([known]) => known === name)?.[1];
		const isCertain = days === 1 || days === 7;
		return {
			dueDays: days === undefined ? null : count * days,
			...(isCertain ? {} : { dueAs: `${count} ${unit.trim() || 'without a unit'}` }),
		};
	}),
	quantityShape.transform((days) => ({ dueDays: positive(days, 0) })),
	emptyShape.transform(() => ({ dueDays: null })),
]);

const categoryShape = z.union([
	z.object({ id: idShape, name: textShape }),
	z.object({ id: z.null().optional() }).transform(() => null),
	writableTextShape.transform(() => null),
	emptyShape,
]);

export const typeShape = z
	.object({
		id: idShape,
		name: textShape,
		description: textShape,
		linkUrl: textShape,
		renewable: switchShape,
		frequency: quantityShape,
		required: switchShape,
		dueFromHireDate: dueShape,
		category: categoryShape,
		allowEmployeesToMarkComplete: switchShape,
	})
	.transform(
		({ renewable, frequency, dueFromHireDate, ...type }): TrainingType => ({
			...type,
			frequencyMonths: renewable ? positive(frequency, 1) : null,
			...dueFromHireDate,
		}),
	);

export const typeEntryShape = withRaw(typeShape);

function positive(value: number | string | null, min: number): number | null {
	return typeof value === 'number' && value >= min ? value : null;
}
