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

/** The lists that the training operations work with. Operations that write keep them up to date. */
export interface TrainingLists {
	types: Lazy<TrainingTypeEntry[]>;
	categories: Lazy<TrainingCategory[]>;
	/** BambooHR lists the records of one employee at a time (docs/apis/bamboohr.md#training-records). */
	recordsOf(employeeId: string): Lazy<TrainingRecordEntry[]>;
	/**
	 * The names of training types by ID, or the error of the request. Reading them takes a permission that training
	 * records do not need (docs/apis/bamboohr.md#training-types and docs/apis/bamboohr.md#training-records), and a record
	 * is useful without the name of its type. A failed request is not repeated.
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
 * Creates or updates one entry of a list, and updates the list with the result. Later items then find the entry even
 * if BambooHR's own list is not up to date yet. After a failure the state is unknown, so the list is read again.
 *
 * @returns the entry as BambooHR returned it
 */
export async function writeThrough<T extends { id: string }>(
	list: Lazy<T[]>,
	write: () => Promise<T>,
): Promise<T> {
	const entries = await list.get();
	const writing = write();
	writing.catch(() => list.forget());
	const written = await writing;
	const index = entries.findIndex(({ id }) => id === written.id);
	if (index < 0) entries.push(written);
	else entries[index] = written;
	return written;
}
