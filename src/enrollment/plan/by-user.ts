import { idKey } from '../../ispring/same-id';
import { getOrAdd } from '../../people/plan/group-by';

/**
 * The records of each user, by the `idKey` of the user, in the order of the list.
 *
 * Not with `groupBy`: these lists live as long as the run. V8 notices where long-lived lists are made, and then makes all lists
 * from there in the memory that it cleans rarely, also the short-lived ones about a single person, tens of megabytes of them.
 */
export function byUser<T extends { userId: string }>(
	records: readonly T[],
): ReadonlyMap<string, readonly T[]> {
	const lists = new Map<string, T[]>();
	let last: { userId: string; list: T[] } | undefined;
	for (const record of records) {
		const { userId } = record;
		// Those of one user often follow each other.
		if (last?.userId !== userId) last = { userId, list: getOrAdd(lists, idKey(userId), newList<T>) };
		last.list.push(record);
	}
	return lists;
}

function newList<T>(): T[] {
	return [];
}
