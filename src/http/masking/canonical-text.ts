import type { Decoding } from './decodings';

/** A decoded line in canonical form, see {@link canonicalize}, with its origin in the line. */
export interface CanonicalText {
	text: string;
	/** For each UTF-16 unit, the span of the line it comes from. */
	starts: number[];
	ends: number[];
	/** Whether something other than a letter or digit precedes this unit. Has one more entry, for the end of the text. */
	startsWord: boolean[];
}

/**
 * The canonical form of a text, in which all its spellings are equal: only letters and digits, without accents. Quotes,
 * spaces, escapes and accents vary when a system repeats a value. Upper case, because the lower case of a letter may
 * depend on its neighbors (the sigma at the end of a word).
 */
export function canonicalize(text: string): string {
	return text
		.normalize('NFKD')
		.toUpperCase()
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The canonical form of a decoded line, with the span of the line that each unit comes from. */
export function canonicalizeDecoding({ text, starts, ends }: Decoding): CanonicalText {
	const canonical: CanonicalText = { text: '', starts: [], ends: [], startsWord: [] };
	let startsWord = true;
	let at = 0;
	for (const character of text) {
		const end = at + character.length;
		const letters = canonicalize(character);
		const isMark = letters === '' && /\p{M}/u.test(character);
		canonical.text += letters;
		for (let unit = 0; unit < letters.length; unit++) {
			canonical.starts.push(starts[at] ?? 0);
			canonical.ends.push(ends[end - 1] ?? 0);
			canonical.startsWord.push(startsWord);
			startsWord = false;
		}
		if (letters === '' && !isMark) startsWord = true;
		at = end;
	}
	canonical.startsWord.push(true);
	return canonical;
}
