/** Pairs of sounds that one system of writing has for the other, or that people confuse, and what confusing them costs. */
const CONFUSABLE: ReadonlyArray<[pair: string, cost: number]> = [
	...['gh', 'hX', 'Di', 'hC', 'hk', 'kT', 'DZ'].map((pair): [string, number] => [pair, 0.35]),
	...['ao', 'ei', 'iu'].map((pair): [string, number] => [pair, 0.4]),
	...[
		'sz',
		'sS',
		'zZ',
		'SZ',
		'SC',
		'CT',
		'kC',
		'kX',
		'sT',
		'uv',
		'ks',
		'ae',
		'eo',
		'ou',
		'ai',
		'oi',
		'au',
		'eu',
	].map((pair): [string, number] => [pair, 0.5]),
	...['dt', 'bv', 'bp', 'gk', 'fv', 'mn'].map((pair): [string, number] => [pair, 0.7]),
];

/** What replacing one sound by another costs, by their character codes. All sounds that have a cost are ASCII letters. */
const CODES = 128;
const SUBSTITUTION = new Float64Array(CODES * CODES).fill(1);
for (const [pair, cost] of CONFUSABLE) {
	const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
	SUBSTITUTION[one * CODES + other] = cost;
	SUBSTITUTION[other * CODES + one] = cost;
}

const GLIDE = 0.4;
const VOWEL = 0.7;

/** What a sound too many costs: a glide is often left out, a vowel is heard less than a consonant. */
const GAP = new Float64Array(CODES).fill(1);
for (const vowel of 'aeou') GAP[vowel.charCodeAt(0)] = VOWEL;
GAP['i'.charCodeAt(0)] = GLIDE;

const TRANSPOSITION = 0.8;

/** Longer words are compared by their beginning. */
const MAX_LENGTH = 40;

/**
 * How alike two words sound: 1 = the same, 0 = nothing in common. An edit distance with transpositions (optimal string
 * alignment) in which sounds that are easily confused cost less.
 *
 * @param one as `soundOf` gives it
 * @param least whatever is less alike counts as 0, which is found out sooner
 */
export function similarity(one: string, other: string, least: number): number {
	if (one === other) return 1;
	const longest = Math.min(MAX_LENGTH, Math.max(one.length, other.length));
	const most = (1 - least) * longest;
	// A sound too many costs no less.
	if (Math.abs(one.length - other.length) * GLIDE > most) return 0;
	const found = distance(one.slice(0, MAX_LENGTH), other.slice(0, MAX_LENGTH), most);
	return found > most ? 0 : 1 - found / longest;
}

/** Three rows of the table, used again and again: a large company has a million words to compare. */
const row = () => new Float64Array(MAX_LENGTH + 1);
const ROWS: readonly [Float64Array, Float64Array, Float64Array] = [row(), row(), row()];

/** @returns any number above `most` when the distance is greater */
function distance(one: string, other: string, most: number): number {
	let [beforeLast, last, current] = ROWS;
	last[0] = 0;
	let leastOfLast = 0;
	for (let column = 1; column <= other.length; column += 1) {
		last[column] = (last[column - 1] ?? 0) + gap(other.charCodeAt(column - 1));
	}
	for (let row = 1; row <= one.length; row += 1) {
		const sound = one.charCodeAt(row - 1);
		const own = gap(sound);
		current[0] = (last[0] ?? 0) + own;
		let least = current[0];
		for (let column = 1; column <= other.length; column += 1) {
			const against = other.charCodeAt(column - 1);
			let cost = Math.min(
				(last[column - 1] ?? 0) + replacement(sound, against),
				(last[column] ?? 0) + own,
				(current[column - 1] ?? 0) + gap(against),
			);
			const isSwapped =
				row > 1 &&
				column > 1 &&
				sound === other.charCodeAt(column - 2) &&
				one.charCodeAt(row - 2) === against;
			if (isSwapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + TRANSPOSITION);
			current[column] = cost;
			if (cost < least) least = cost;
		}
		// Every way to the end leads through this row, or by a transposition from the one before to the next.
		if (Math.min(least, leastOfLast + TRANSPOSITION) > most) return Infinity;
		leastOfLast = least;
		const free = beforeLast;
		beforeLast = last;
		last = current;
		current = free;
	}
	return last[other.length] ?? 0;
}

function replacement(one: number, other: number): number {
	if (one === other) return 0;
	return one < CODES && other < CODES ? (SUBSTITUTION[one * CODES + other] ?? 1) : 1;
}

function gap(sound: number): number {
	return sound < CODES ? (GAP[sound] ?? 1) : 1;
}
