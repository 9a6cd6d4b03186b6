import { z } from 'zod/v3';
import { idShape, listOrMapOf, writableTextShape, quantityShape, withRaw, type WithRaw } from '../shapes';

/** The values of a training record that can be set. */
export interface TrainingRecordValues {
	/** `yyyy-mm-dd`. */
	completed: string;
	notes: string;
	/** The remaining fields are also empty when the company has turned them off (docs/apis/bamboohr.md#training-records). */
	instructor: string;
	hours: number | string | null;
	credits: number | string | null;
	cost: Cost | null;
}

export interface Cost {
	amount: number | string;
	/** For example `USD`; '' when missing. */
	currency: string;
}

export interface TrainingRecord extends TrainingRecordValues {
	id: string;
	typeId: string;
}

export type TrainingRecordEntry = WithRaw<TrainingRecord>;

/** `50.00 USD`, or an object as in requests. */
const costShape = z.union([
	z
		.object({ amount: quantityShape, currency: writableTextShape })
		.transform(({ amount, currency }): Cost | null => (amount === null ? null : { amount, currency })),
	writableTextShape.transform((text): Cost | null => {
		const [first = '', currency = ''] = text.trim().split(/\s+/);
		if (first === '') return null;
		return { amount: Number.isFinite(Number(first)) ? Number(first) : first, currency };
	}),
]);

const recordShape = z
	.object({
		id: idShape,
		type: idShape,
		completed: writableTextShape,
		notes: writableTextShape,
		instructor: writableTextShape,
		hours: quantityShape,
		credits: quantityShape,
		cost: costShape,
	})
	.transform(({ type, ...record }): TrainingRecord => ({ ...record, typeId: type }));

export const recordEntryShape = withRaw(recordShape);

/** All records of an employee. */
export const recordEntriesShape = listOrMapOf(recordEntryShape);

/**
 * The request body for a training record, without empty values: a field that the company has turned off reads as empty and
 * must not be sent.
 */
export function recordBody(values: TrainingRecordValues): Record<string, unknown> {
	const { completed, notes, instructor, hours, credits, cost } = values;
	return {
		completed,
		notes,
		...(instructor === '' ? {} : { instructor }),
		...(hours === null ? {} : { hours }),
		...(credits === null ? {} : { credits }),
		...(cost === null ? {} : { cost: costBody(cost) }),
	};
}

function costBody({ amount, currency }: Cost): Record<string, unknown> {
	return { ...(currency === '' ? {} : { currency }), amount: decimal(amount) };
}

/** A decimal number as text with at least two decimals (docs/apis/bamboohr.md#training-records). */
function decimal(amount: number | string): string {
	if (typeof amount === 'string') return amount;
	const rounded = amount.toFixed(2);
	return Number(rounded) === amount ? rounded : String(amount);
}
