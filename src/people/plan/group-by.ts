/**
 * Values with the same key, in order; those with an empty key are left out. A Map, unlike lodash's object, has no
 * inherited keys: an address may read "constructor".
 */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const key = keyOf(value);
		if (key === '') continue;
		const group = groups.get(key);
		if (group) group.push(value);
		else groups.set(key, [value]);
	}
	return groups;
}

/** Values by their key; of several with the same key, the last. */
export function indexBy<K, T>(values: readonly T[], keyOf: (value: T) => K): Map<K, T> {
	const index = new Map<K, T>();
	for (const value of values) index.set(keyOf(value), value);
	return index;
}

/** The value of a key, which is made and added when there is none yet. */
export function getOrAdd<K, T>(map: Map<K, T>, key: K, make: () => T): T {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}
