import { isEqual } from 'lodash';
import type { Cost, TrainingRecord, TrainingRecordValues } from '../../bamboohr/training/training-records';
import type { Change } from '../../run/outcome';
import { isMarked, isSameText, withMarker } from '../plan/text-marker';

/** Without a currency, the cost has that of the record. */
export interface WantedCost {
	amount: number;
	currency?: string;
}

/** Values to write; those that are left out stay as they are. */
export type GivenRecordValues = Partial<Omit<TrainingRecordValues, 'cost'>> & { cost?: WantedCost };

/** The training record that should exist. */
export interface WantedRecord {
	typeId: string;
	completed: string;
	/** Text in its notes to find it by; '' = find it by type and day. */
	marker: string;
	values: Omit<GivenRecordValues, 'completed'>;
}

const DEFAULT_CURRENCY = 'USD';

/** The records that match. With more than one, somebody has to decide. */
export function findWantedRecords<T extends TrainingRecord>(
	wanted: WantedRecord,
	records: readonly T[],
): T[] {
	const { typeId, completed, marker } = wanted;
	if (marker !== '') return records.filter(({ notes }) => isMarked(notes, marker));
	return records.filter((record) => record.typeId === typeId && dayOf(record) === completed);
}

/** The values for a new record, with the marker in its notes. */
export function newRecordValues(given: GivenRecordValues, marker = ''): Partial<TrainingRecordValues> {
	const { cost, ...values } = given;
	return {
		...values,
		...(marker === '' ? {} : { notes: withMarker(values.notes ?? '', marker) }),
		...(cost ? { cost: costOf(cost, null) } : {}),
	};
}

/** The values to write to an existing record; its marker is kept. */
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

/** The differences between a record and the given values, in words. */
export function compareRecord(record: TrainingRecord, wanted: Partial<TrainingRecordValues>): Change[] {
	const changes: Change[] = [];
	const compare = (field: string, from: unknown, to: unknown, isSame: boolean) => {
		if (to !== undefined && !isSame) changes.push({ field, from: worded(from), to: worded(to) });
	};
	const { completed, notes, instructor, hours, credits, cost } = wanted;
	compare('completed', record.completed, completed, completed === dayOf(record));
	compare('notes', record.notes, notes, isSameText(notes ?? '', record.notes));
	compare('instructor', record.instructor, instructor, isSameText(instructor ?? '', record.instructor));
	compare('hours', record.hours, hours, hours === record.hours);
	compare('credits', record.credits, credits, credits === record.credits);
	compare('cost', costText(record.cost), costText(cost), costText(cost) === costText(record.cost));
	return changes;
}

/** Fields that the company's training settings can switch off: then they read as empty, whatever was written. */
const SWITCHABLE = ['instructor', 'hours', 'credits', 'cost'];

/** The fields that were written but read as empty, because the company has switched them off. */
export function notKept(record: TrainingRecord, written: Partial<TrainingRecordValues>): string[] {
	return compareRecord(record, written)
		.filter(({ field, from, to }) => SWITCHABLE.includes(field) && from === null && to !== null)
		.map(({ field }) => field);
}

/** Whether a record is the one whose creation was not confirmed: it has all given values, and no others. */
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
