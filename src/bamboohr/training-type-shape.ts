import { z } from 'zod/v3';
import {
	idShape,
	keptTextShape,
	quantityShape,
	switchShape,
	textShape,
	withRaw,
	type WithRaw,
} from './training-shapes';

export interface TrainingType {
	id: string;
	name: string;
	description: string;
	linkUrl: string;
	/** Months after which it has to be taken again; null = once is enough. */
	frequencyMonths: number | null;
	required: boolean;
	/** Days after the hire date by which it has to be done; null = no such date. */
	dueDays: number | null;
	category: { id: string; name: string } | null;
	allowEmployeesToMarkComplete: boolean;
}

export type TrainingTypeEntry = WithRaw<TrainingType>;

/** Where an object could be, `[]` stands for none (fact sheet 3.1). */
const emptyShape = z.array(z.never()).transform(() => null);

const dueShape = z.union([
	z
		.object({ unit: textShape, amount: quantityShape })
		.transform(({ unit, amount }) => (/^days?$/i.test(unit) ? positive(amount, 0) : null)),
	quantityShape.transform((days) => positive(days, 0)),
	emptyShape,
]);

const categoryShape = z.union([
	z.object({ id: idShape, name: textShape }),
	z.object({ id: z.null().optional() }).transform(() => null),
	keptTextShape.transform(() => null),
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
			dueDays: dueFromHireDate,
		}),
	);

export const typeEntryShape = withRaw(typeShape);

function positive(value: number | string | null, min: number): number | null {
	return typeof value === 'number' && value >= min ? value : null;
}
