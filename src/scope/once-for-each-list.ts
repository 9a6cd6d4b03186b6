/**
 * Remembers what a function makes of a list of a setting: every employee is compared with the same list, and making it
 * ready again for each of 50,000 takes seconds.
 *
 * @param make must depend on nothing but the list
 */
export function onceForEachList<Result extends object>(
	make: (list: readonly string[]) => Result,
): (list: readonly string[]) => Result {
	const made = new WeakMap<readonly string[], Result>();
	return (list) => {
		const known = made.get(list) ?? make(list);
		made.set(list, known);
		return known;
	};
}
