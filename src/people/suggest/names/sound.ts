import { cyrillicToLatin } from './cyrillic';

/** Letters that Unicode does not decompose, or whose mark stands for another sound. */
const LETTERS: Record<string, string> = {
	đ: 'd', ð: 'd', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i',
	š: 'sh', ş: 'sh', ș: 'sh', ž: 'zh', č: 'ch', ŝ: 'shch', û: 'iu',
}; // prettier-ignore

const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * Spellings of one sound, in the order in which they are replaced. A capital stands for a sound of several letters: S for sh
 * and shch, C for ch, Z for zh, T for ts, X for ks, D for the English j.
 */
const SPELLINGS: ReadonlyArray<[RegExp, string]> = [
	[/schtsch|shtsh|chtch|szcz|shch/g, 'S'],
	[/tsch|tch/g, 'C'],
	[/sch|shh|sh|sz/g, 'S'],
	[/dzh|dj/g, 'D'],
	[/cz|ch/g, 'C'],
	[/zh/g, 'Z'],
	[/kh/g, 'h'],
	[/gh/g, 'g'],
	[/th/g, 't'],
	[/ph/g, 'f'],
	[/ts|tz/g, 'T'],
	[/ks|x/g, 'X'],
	[/ck|c|q/g, 'k'],
	[/w/g, 'v'],
	[/[jy]/g, 'i'],
	[/gu(?=[ei])/g, 'g'],
	[/ou/g, 'u'],
	[/h(?![aeiou])/g, ''],
	[/(.)\1+/g, '$1'],
	// Yevgeny and Evgeny, Alekseyev and Alekseev.
	[/(^|[aeou])ie/g, '$1e'],
	// As German spells ä, ö and ü without dots.
	[/([aou])e/g, '$1'],
	[/(.)\1+/g, '$1'],
	[/of$/, 'ov'],
];

/**
 * How a word of a name sounds, roughly: the same for its spellings in Cyrillic and in the systems that write Cyrillic in
 * Latin letters (GOST 7.79, ISO 9, BGN/PCGN, passports, the Ukrainian resolution of 2010, and what people type), with or
 * without accents.
 *
 * @returns Latin letters, and digits as they are; see `SPELLINGS` for the capitals
 */
export function soundOf(word: string): string {
	const latin = cyrillicToLatin(word.normalize('NFC').toLowerCase())
		.replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]+/gu, '');
	return SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), latin);
}

/** A word without case and accents, in its own script. */
export function plainOf(word: string): string {
	return word
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.toLowerCase();
}
