import type { Decoding } from './decodings';

/** What two spellings of the same value have in common: see {@link canonicalize}. */
export interface CanonicalText {
	text: string;
	/** For each UTF-16 unit, which part of the line it comes from. */
	starts: number[];
	ends: number[];
	/** Whether there is anything but a letter or a digit in front of this unit. The end of the text is one more. */
	startsWord: boolean[];
}

/**
 * Letters and digits only, without accents: quotes, blanks, escapes and accents differ from one echo to the next.
 * Upper case, since the lower case of a letter may depend on its neighbours (the sigma at the end of a word).
 */
export function canonicalize(text: string): string {
	return text
		.normalize('NFKD')
		.toUpperCase()
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The same of one reading of a line, which knows where it comes from. */
export function canonicalizeDecoding({ text, starts, ends }: Decoding): CanonicalText {
	const essence: CanonicalText = { text: '', starts: [], ends: [], startsWord: [] };
	let isEdge = true;
	let at = 0;
	for (const character of text) {
		const end = at + character.length;
		const letters = canonicalize(character);
		const isMark = letters === '' && /\p{M}/u.test(character);
		essence.text += letters;
		for (let unit = 0; unit < letters.length; unit++) {
			essence.starts.push(starts[at] ?? 0);
			essence.ends.push(ends[end - 1] ?? 0);
			essence.startsWord.push(isEdge);
			isEdge = false;
		}
		if (letters === '' && !isMark) isEdge = true;
		at = end;
	}
	essence.startsWord.push(true);
	return essence;
}
