import { isCyrillic } from './cyrillic';
import type { NamePart, Word } from './PersonName';
import { similarity } from './similarity';

/**
 * How two words, or two parts of a name, relate:
 *
 * - `exact`: the same but for case and accents.
 * - `spelling`: the same in another spelling or script.
 * - `form`: forms of one given name, such as a diminutive.
 * - `part`: one has more words than the other, and the rest fits.
 * - `close`: alike as after a typing error; `similarity` says how much.
 * - `initial`: one is the first letter of the other.
 * - `unknown`: one is empty.
 * - `different`; `otherName` where both are known to be different given names.
 */
export type Likeness =
	| 'exact'
	| 'spelling'
	| 'form'
	| 'part'
	| 'close'
	| 'initial'
	| 'unknown'
	| 'different'
	| 'otherName';

export interface Comparison {
	is: Likeness;
	/** Of `close`: from MIN_SIMILARITY to 1. */
	similarity?: number;
}

/** From the worst to the best, for parts of several words. */
const ORDER: readonly Likeness[] = [
	'otherName',
	'different',
	'unknown',
	'initial',
	'close',
	'form',
	'part',
	'spelling',
	'exact',
];

/** Below this, two words are different. Three sounds of a short word say less. */
const MIN_SIMILARITY = 0.74;
const MIN_SIMILARITY_OF_SHORT = 0.8;
const SHORT = 4;

/** @param areGiven whether the words are given names, which have forms */
export function compareWords(one: Word, other: Word, areGiven: boolean): Comparison {
	if (one.plain === other.plain) return { is: 'exact' };
	if (one.sound === other.sound) return { is: 'spelling' };
	// Test User 1 is not Test User 2.
	if (digitsIn(one) !== digitsIn(other)) return { is: 'different' };
	if (one.plain.length === 1 || other.plain.length === 1) {
		return { is: one.sound.charAt(0) === other.sound.charAt(0) ? 'initial' : 'different' };
	}
	if (areGiven && one.names.size > 0 && other.names.size > 0) {
		return { is: [...one.names].some((name) => other.names.has(name)) ? 'form' : 'otherName' };
	}
	// Martin is not Martina.
	if (areGiven && (one.sound === `${other.sound}a` || other.sound === `${one.sound}a`))
		return { is: 'otherName' };
	if (!areGiven && isFeminineOf(one, other)) return { is: 'spelling' };
	const isShort = Math.min(one.sound.length, other.sound.length) <= SHORT;
	const alike = similarity(one.sound, other.sound, isShort ? MIN_SIMILARITY_OF_SHORT : MIN_SIMILARITY);
	return alike > 0 ? { is: 'close', similarity: alike } : { is: 'different' };
}

function digitsIn({ sound }: Word): string {
	return /\d/.test(sound) ? sound.replace(/\D+/g, '') : '';
}

/** Ivanov and Ivanova, Dostoevsky and Dostoevskaya: which of the two stands in a system depends on who typed it. */
function isFeminineOf(one: Word, other: Word): boolean {
	return one.sound !== other.sound && masculine(one.sound) === masculine(other.sound);
}

function masculine(sound: string): string {
	return sound.replace(/(ov|ev|in)a$/, '$1').replace(/skaia$|ska$/, 'ski');
}

/** Whether one of two texts is in Cyrillic letters and the other is not. */
export function areInTwoScripts(one: string, other: string): boolean {
	return isCyrillic(one) !== isCyrillic(other);
}

/** Compares two parts of a name: given names with given names, or family names with family names. */
export function compareParts(one: NamePart, other: NamePart, areGiven: boolean): Comparison {
	const isShorter = one.words.length <= other.words.length;
	const [fewer, more] = isShorter ? [one.words, other.words] : [other.words, one.words];
	if (fewer.length === 0) return { is: 'unknown' };
	const [first, second] = [fewer[0], more[0]];
	if (first && second && more.length === 1) return compareWords(first, second, areGiven);
	const whole = compareWords(one.whole, other.whole, areGiven);
	const parts = wordByWord(fewer, more, areGiven);
	return rank(whole) >= rank(parts) ? whole : parts;
}

/** Each word of the shorter part with the word that is most like it; the least likeness counts. */
function wordByWord(fewer: readonly Word[], more: readonly Word[], areGiven: boolean): Comparison {
	const left = [...more];
	let worst: Comparison = { is: 'exact' };
	for (const word of fewer) {
		let best: Comparison = { is: 'unknown' };
		let at = -1;
		left.forEach((against, index) => {
			const found = compareWords(word, against, areGiven);
			if (at >= 0 && rank(found) <= rank(best)) return;
			best = found;
			at = index;
		});
		if (at >= 0) left.splice(at, 1);
		if (rank(best) < rank(worst)) worst = best;
	}
	return left.length > 0 && rank(worst) > ORDER.indexOf('part') ? { is: 'part' } : worst;
}

/** Whether it is the same name, if not the same spelling. */
export function isFitting({ is }: Comparison): boolean {
	return ORDER.indexOf(is) >= ORDER.indexOf('form');
}

/** For comparing comparisons: the higher, the more alike. */
export function rank({ is, similarity: alike = 0 }: Comparison): number {
	return ORDER.indexOf(is) + alike * 0.99;
}
