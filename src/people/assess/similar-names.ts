import { plainOf } from '../suggest/names/sound';
import { similarity } from '../suggest/names/similarity';
import { wordsKey } from '../suggest/keys';

const LEAST_ALIKE = 0.82;
/** Shorter names differ by a letter or two: IT is not HR. */
const MIN_LENGTH = 5;

/**
 * Whether two names of departments may mean the same: in another spelling or script, in another order, with or without words
 * like "Department", with a typing error, or as an abbreviation.
 */
export function areSimilarNames(one: string, other: string): boolean {
	const [words, others] = [wordsKey(one).split(' '), wordsKey(other).split(' ')];
	if (numbersIn(words) !== numbersIn(others)) return false;
	const [key, otherKey] = [sorted(words), sorted(others)];
	if (key === otherKey || plainOf(one) === plainOf(other)) return true;
	if (isShortFor(one, other) || isShortFor(other, one)) return true;
	const isLong = Math.min(key.length, otherKey.length) >= MIN_LENGTH;
	return isLong && words.length === others.length && everyWordIsAlike(words, others);
}

/** Region 1 is not Region 2. */
function numbersIn(words: readonly string[]): string {
	return words.filter((word) => /\d/.test(word)).join(' ');
}

function sorted(words: readonly string[]): string {
	return [...words].sort().join(' ');
}

/** HR is Human Resources, R&D is Research and Development. */
function isShortFor(short: string, long: string): boolean {
	const letters = short.replace(/[^\p{L}]+/gu, '');
	const isAbbreviation = /^\p{Lu}{2,5}$/u.test(letters);
	const initials = (long.match(/\p{L}+/gu) ?? []).filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
	return isAbbreviation && initials.map((word) => word.charAt(0).toUpperCase()).join('') === letters;
}

/** Words that an abbreviation leaves out. */
const SMALL_WORDS = new Set(['and', 'of', 'the', 'for', 'und', 'der', 'y', 'и', 'та']);

/** A single word of a long name that differs makes another department: North Sales is not South Sales. */
function everyWordIsAlike(words: readonly string[], others: readonly string[]): boolean {
	return words.every((word, index) => {
		const other = others[index] ?? '';
		return word === other || (word.length >= MIN_LENGTH && similarity(word, other, LEAST_ALIKE) > 0);
	});
}
