/** A value that is read at most once in a run, and only if an item needs it. */
export interface Lazy<T> {
	get(): Promise<T>;
	/** After a change: the next `get` reads the value again. */
	forget(): void;
}

export function lazy<T>(read: () => Promise<T>): Lazy<T> {
	let value: Promise<T> | undefined;
	const forget = () => {
		value = undefined;
	};
	return {
		async get() {
			value ??= read();
			// A failed attempt does not count: the next item tries again.
			value.catch(forget);
			return await value;
		},
		forget,
	};
}
