/**
 * The similarity of two names from 0 to 1, as the share of letter pairs in common (Sørensen-Dice). Spaces, case and the
 * order of two letters do not matter.
 */
export function likeness(one: string, other: string): number {
	const [left, right] = [letterPairs(one), letterPairs(other)];
	const rest = [...right];
	const shared = left.filter((pair) => {
		const at = rest.indexOf(pair);
		if (at >= 0) rest.splice(at, 1);
		return at >= 0;
	});
	return left.length + right.length === 0 ? 0 : (2 * shared.length) / (left.length + right.length);
}

/** The minimum similarity, from 0 to 1, for a name to count as a misspelling of another. */
const MIN_SIMILARITY = 0.5;

const MAX_NAMES = 3;

/** Of some values, those whose names may be meant by an unknown name, the most similar first. */
export function mostSimilar<T>(
	misspelled: string,
	values: readonly T[],
	namesOf: (value: T) => readonly string[],
): T[] {
	return values
		.map((value) => ({
			value,
			similarity: Math.max(...namesOf(value).map((name) => likeness(misspelled, name))),
		}))
		.filter((one) => one.similarity >= MIN_SIMILARITY)
		.sort((one, other) => other.similarity - one.similarity)
		.slice(0, MAX_NAMES)
		.map(({ value }) => value);
}

function letterPairs(name: string): string[] {
	const letters = [...name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
	// The first letter forms a pair, too. A pair counts in either order, because letters are easily swapped.
	return ['', ...letters].map((letter, index) => [letter, letters[index] ?? ''].sort().join('\u0000'));
}
