import { lazy, type Lazy } from './lazy';

/** One `Lazy` for each question, whichever item asks it. The order of its words does not matter. */
export function lazyBy<T>(
	read: (words: readonly string[]) => Promise<T>,
): (words: readonly string[]) => Lazy<T> {
	const answers = new Map<string, Lazy<T>>();
	return (words) => {
		const question = [...new Set(words)].sort();
		const key = JSON.stringify(question);
		const known = answers.get(key) ?? lazy(async () => await read(question));
		answers.set(key, known);
		return known;
	};
}
