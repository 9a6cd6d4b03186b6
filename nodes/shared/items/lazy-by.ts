import { lazy, type Lazy } from './lazy';

/** One `Lazy` per set of keys, whichever item asks for it. Neither order nor repetition of the keys matters. */
export function lazyBy<T>(
	read: (keys: readonly string[]) => Promise<T>,
): (keys: readonly string[]) => Lazy<T> {
	const values = new Map<string, Lazy<T>>();
	return (keys) => {
		const set = [...new Set(keys)].sort();
		const id = JSON.stringify(set);
		const value = values.get(id) ?? lazy(async () => await read(set));
		values.set(id, value);
		return value;
	};
}
