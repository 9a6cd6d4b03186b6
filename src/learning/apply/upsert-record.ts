import { isEqual } from 'lodash';
import type { Cost, TrainingRecord, TrainingRecordValues } from '../../bamboohr/training/training-records';
import type { Change } from '../../run/outcome';
import { isMarked, isSameText, withMarker } from '../plan/text-marker';

/** A cost for which nobody said a currency has that of the record. */
export interface WantedCost {
	amount: number;
	currency?: string;
}

/** Values as somebody gives them: those that are left out stay as they are. */
export type GivenRecordValues = Partial<Omit<TrainingRecordValues, 'cost'>> & { cost?: WantedCost };

/** What somebody's training record is to be. */
export interface WantedRecord {
	typeId: string;
	completed: string;
	/** Found again by this in its notes; '' = by its type and day. */
	marker: string;
	values: Omit<GivenRecordValues, 'completed'>;
}

const DEFAULT_CURRENCY = 'USD';

/** The records that may be meant. More than one is for a person to sort out. */
export function findWantedRecords<T extends TrainingRecord>(
	wanted: WantedRecord,
	records: readonly T[],
): T[] {
	const { typeId, completed, marker } = wanted;
	if (marker !== '') return records.filter(({ notes }) => isMarked(notes, marker));
	return records.filter((record) => record.typeId === typeId && dayOf(record) === completed);
}

/** All that a new one gets: its notes carry the marker. */
export function newRecordValues(given: GivenRecordValues, marker = ''): Partial<TrainingRecordValues> {
	const { cost, ...values } = given;
	return {
		...values,
		...(marker === '' ? {} : { notes: withMarker(values.notes ?? '', marker) }),
		...(cost ? { cost: costOf(cost, null) } : {}),
	};
}

/** What an existing one gets. */
export function changedRecordValues(
	record: TrainingRecord,
	given: GivenRecordValues,
	marker = '',
): Partial<TrainingRecordValues> {
	const { cost, ...values } = given;
	return {
		...values,
		...(marker === '' || values.notes === undefined
			? {}
			: { notes: withMarker(values.notes, marker, record.notes) }),
		...(cost ? { cost: costOf(cost, record.cost) } : {}),
	};
}

/** Where a record says something else than the values that are given, in words. */
export function compareRecord(record: TrainingRecord, wanted: Partial<TrainingRecordValues>): Change[] {
	const changes: Change[] = [];
	const take = (field: string, from: unknown, to: unknown, isSame: boolean) => {
		if (to !== undefined && !isSame) changes.push({ field, from: worded(from), to: worded(to) });
	};
	const { completed, notes, instructor, hours, credits, cost } = wanted;
	take('completed', record.completed, completed, completed === dayOf(record));
	take('notes', record.notes, notes, isSameText(notes ?? '', record.notes));
	take('instructor', record.instructor, instructor, isSameText(instructor ?? '', record.instructor));
	take('hours', record.hours, hours, hours === record.hours);
	take('credits', record.credits, credits, credits === record.credits);
	take('cost', costText(record.cost), costText(cost), costText(cost) === costText(record.cost));
	return changes;
}

/** What the company's training settings can switch off: then it reads as empty, whatever was written. */
const SWITCHABLE = ['instructor', 'hours', 'credits', 'cost'];

/** What was written and is not there: the company has switched these fields off. */
export function notKept(record: TrainingRecord, written: Partial<TrainingRecordValues>): string[] {
	return compareRecord(record, written)
		.filter(({ field, from, to }) => SWITCHABLE.includes(field) && from === null && to !== null)
		.map(({ field }) => field);
}

/** Whether a record is the one whose creation was not confirmed: all of it, and nothing that was not given. */
export function isCreated(
	record: TrainingRecord,
	typeId: string,
	given: Partial<TrainingRecordValues>,
): boolean {
	const all = { notes: '', instructor: '', hours: null, credits: null, cost: null, ...given };
	const differing = compareRecord(record, all).map(({ field }) => field);
	return record.typeId === typeId && isEqual(differing, notKept(record, all));
}

/** `yyyy-mm-dd`. */
export function dayOf({ completed }: Pick<TrainingRecord, 'completed'>): string {
	return completed.slice(0, 10);
}

function costOf({ amount, currency }: WantedCost, present: Cost | null): Cost {
	return { amount, currency: currency ?? (present?.currency || DEFAULT_CURRENCY) };
}

function costText(cost: Cost | null | undefined): string | undefined {
	if (!cost) return cost === null ? '' : undefined;
	return `${cost.amount} ${cost.currency}`.trim();
}

function worded(value: unknown): string | null {
	return value === null || value === '' ? null : String(value);
}
