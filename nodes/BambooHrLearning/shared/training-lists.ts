import {
	readTrainingCategories,
	type TrainingCategory,
} from '../../../src/bamboohr/training/training-categories';
import {
	readTrainingRecordEntries,
	type TrainingRecordEntry,
} from '../../../src/bamboohr/training/training-records';
import {
	readTrainingTypeEntries,
	type TrainingTypeEntry,
} from '../../../src/bamboohr/training/training-types';
import { settle, type Settled } from '../../../src/http/settle';
import type { Transport } from '../../../src/http/types';
import { lazy, type Lazy } from '../../shared/items/lazy';

/** The lists that training operations decide from. A writing operation keeps them up to date. */
export interface TrainingLists {
	types: Lazy<TrainingTypeEntry[]>;
	categories: Lazy<TrainingCategory[]>;
	/** BambooHR lists records of one employee at a time (docs/apis/bamboohr.md#training-records). */
	recordsOf(employeeId: string): Lazy<TrainingRecordEntry[]>;
	/**
	 * Or why there are none: names of types take a right that records do not (docs/apis/bamboohr.md#training-types and
	 * docs/apis/bamboohr.md#training-records), and a record is worth having without one. Asked once, since the answer
	 * would be the same.
	 */
	typeNames(): Promise<Settled<Map<string, string>>>;
}

export function trainingLists(transport: Transport): TrainingLists {
	const types = lazy(async () => await readTrainingTypeEntries(transport));
	const records = new Map<string, Lazy<TrainingRecordEntry[]>>();
	const names = lazy(
		async () =>
			await settle(
				types.get().then((all) => new Map(all.map(({ id, name }): [string, string] => [id, name]))),
			),
	);
	return {
		types,
		categories: lazy(async () => await readTrainingCategories(transport)),
		recordsOf(employeeId) {
			const known = records.get(employeeId);
			if (known) return known;
			const list = lazy(async () => await readTrainingRecordEntries(transport, employeeId));
			records.set(employeeId, list);
			return list;
		},
		typeNames: async () => await names.get(),
	};
}

/**
 * Writes one entry of a list that was read, and puts what came of it into the list: later items then see it, also
 * where BambooHR's own list is behind. After a failure nobody knows what is there: the next one who asks reads again.
 */
export async function writeThrough<T extends { id: string }>(
	list: Lazy<T[]>,
	write: () => Promise<T>,
): Promise<T> {
	const entries = await list.get();
	const writing = write();
	writing.catch(() => list.forget());
	const written = await writing;
	const place = entries.findIndex(({ id }) => id === written.id);
	entries.splice(place < 0 ? entries.length : place, place < 0 ? 0 : 1, written);
	return written;
}
