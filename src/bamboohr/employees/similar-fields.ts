import type { FieldChoice } from './field-choices';

/** How alike two names have to be, from 0 to 1, to be taken for the same name misspelt. */
const MIN_SIMILARITY = 0.5;

const MAX_NAMES = 3;

/** Fields that somebody may have meant by a name that no field has, the likeliest first. */
export function similarFields(misspelt: string, fields: readonly FieldChoice[]): FieldChoice[] {
	return fields
		.map((field) => ({
			field,
			similarity: Math.max(likeness(misspelt, field.value), likeness(misspelt, field.name)),
		}))
		.filter((one) => one.similarity >= MIN_SIMILARITY)
		.sort((one, other) => other.similarity - one.similarity)
		.slice(0, MAX_NAMES)
		.map(({ field }) => field);
}

/** Fields as a message names them: by what is to be entered, and by what people see. */
export function formatFields(fields: readonly FieldChoice[]): string {
	return fields.map(({ value, name }) => `"${value}"${name === value ? '' : ` (${name})`}`).join(', ');
}

/**
 * The share of letter pairs that two names have in common (Sørensen-Dice), where neither blanks nor case nor the order
 * of two letters matters.
 */
function likeness(one: string, other: string): number {
	const [left, right] = [letterPairs(one), letterPairs(other)];
	const rest = [...right];
	const shared = left.filter((pair) => {
		const at = rest.indexOf(pair);
		if (at >= 0) rest.splice(at, 1);
		return at >= 0;
	});
	return left.length + right.length === 0 ? 0 : (2 * shared.length) / (left.length + right.length);
}

function letterPairs(name: string): string[] {
	const letters = [...name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
	// Its ends belong to a name as well; a pair counts in either order, since letters are easily swapped.
	return ['', ...letters].map((letter, index) => [letter, letters[index] ?? ''].sort().join('\u0000'));
}
