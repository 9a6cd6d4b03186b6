import { escapeRegExp } from 'lodash';
import { toDisplayText } from '../../text/display-text';
import { canonicalizeDecoding, canonicalize, type CanonicalText } from './canonical-text';
import { decodingsOf, type Decoding } from './decodings';

/** A part of a line: from the first of its units up to, and without, the last number. */
export type Span = [start: number, end: number];

/** Shorter values are in any sentence, so they count only as they are written, and as a word. */
const MIN_LENGTH = 4;

/** No line has a longer value as it is. */
const MAX_VERBATIM_LENGTH = 10_000;

/** An echo may be cut off at either end: this much of a value gives it away. */
const FRAGMENT_LENGTH = 8;

/**
 * Where a line repeats something that was sent, in whatever spelling, whole or a telling piece of it. Takes time in
 * proportion to what was sent; the line is short.
 */
export function findLeaks(line: string, sent: readonly string[]): Span[] {
	const spellings = decodingsOf(line);
	const essences = spellings.map(canonicalizeDecoding);
	const pieces = fragmentsOf(essences);
	return [...new Set(sent)].flatMap((value) => {
		const essence = canonicalize(value);
		const written = value.length > MAX_VERBATIM_LENGTH ? value : toSingleLine(value);
		const exact = spellings.flatMap((said) => findVerbatim(said, written, essence.length < MIN_LENGTH));
		if (essence.length >= FRAGMENT_LENGTH) return [...exact, ...findFragments(essence, pieces)];
		if (essence.length < MIN_LENGTH) return exact;
		return [...exact, ...essences.flatMap((said) => findShortValue(said, essence))];
	});
}

/** A text as it stands in a line. */
export function toSingleLine(text: string): string {
	return toDisplayText(text).replace(/\s+/g, ' ');
}

/** Every piece of the line that would tell, with where it stands. */
function fragmentsOf(essences: readonly CanonicalText[]): Map<string, Span[]> {
	const pieces = new Map<string, Span[]>();
	for (const { text, starts, ends } of essences) {
		for (let at = 0; at + FRAGMENT_LENGTH <= text.length; at++) {
			const piece = text.slice(at, at + FRAGMENT_LENGTH);
			const part: Span = [starts[at] ?? 0, ends[at + FRAGMENT_LENGTH - 1] ?? 0];
			const parts = pieces.get(piece);
			if (parts) parts.push(part);
			else pieces.set(piece, [part]);
		}
	}
	return pieces;
}

function findFragments(essence: string, pieces: ReadonlyMap<string, Span[]>): Span[] {
	const found = new Map<string, Span[]>();
	for (let at = 0; at + FRAGMENT_LENGTH <= essence.length; at++) {
		const piece = essence.slice(at, at + FRAGMENT_LENGTH);
		const parts = pieces.get(piece);
		if (parts) found.set(piece, parts);
	}
	return [...found.values()].flat();
}

/** Plain letters, and plain numbers, count as words only: "Anna" is not in "banana". */
function findShortValue({ text, starts, ends, startsWord: isEdge }: CanonicalText, essence: string): Span[] {
	const isWord = /^(?:[A-Z]+|\d+)$/.test(essence);
	const found: Span[] = [];
	for (let at = text.indexOf(essence); at >= 0; at = text.indexOf(essence, at + 1)) {
		const end = at + essence.length;
		if (isWord && !(isEdge[at] && isEdge[end])) continue;
		found.push([starts[at] ?? 0, ends[end - 1] ?? 0]);
	}
	return found;
}

/**
 * A value as it is written, with the signs at its ends. One of few letters has to be told from an ordinary word: by
 * the signs in it, by its capital, or by its script.
 */
function findVerbatim({ text, starts, ends }: Decoding, value: string, hasFewLetters: boolean): Span[] {
	const isName = /^[\p{L}\p{M}.' -]{2,}$/u.test(value) && /\p{Lu}|[^\x20-\x7e]/u.test(value);
	if (value.length > text.length || (value.length < MIN_LENGTH && !isName)) return [];
	if (!hasFewLetters && !text.includes(value)) return [];
	// Where it begins or ends in a plain letter or digit, so does the word.
	const [before, after] = [/^[a-z\d]/i.test(value), /[a-z\d]$/i.test(value)];
	const pattern = `${before ? NO_LETTER_BEFORE : ''}${escapeRegExp(value)}${after ? NO_LETTER_AFTER : ''}`;
	const flags = hasFewLetters && !isName ? 'giu' : 'gu';
	return [...text.matchAll(new RegExp(pattern, flags))].map(({ 0: match, index }): Span => {
		return [starts[index] ?? 0, ends[index + match.length - 1] ?? 0];
	});
}

const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';
