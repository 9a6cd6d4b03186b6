import { escapeRegExp } from 'lodash';
import { shownText } from '../../text/shown-text';
import { essenceIn, essenceOf, type Essence } from './canonical-text';
import { spellingsOf, type Spelling } from './decodings';

/** A part of a line: from the first of its units up to, and without, the last number. */
export type Part = [start: number, end: number];

/** Shorter values are in any sentence, so they count only as they are written, and as a word. */
const MIN_LENGTH = 4;

/** No line has a longer value as it is. */
const MAX_EXACT = 10_000;

/** An echo may be cut off at either end: this much of a value gives it away. */
const TELLING_LENGTH = 8;

/**
 * Where a line repeats something that was sent, in whatever spelling, whole or a telling piece of it. Takes time in
 * proportion to what was sent; the line is short.
 */
export function echoesIn(line: string, sent: readonly string[]): Part[] {
	const spellings = spellingsOf(line);
	const essences = spellings.map(essenceIn);
	const pieces = piecesOf(essences);
	return [...new Set(sent)].flatMap((value) => {
		const essence = essenceOf(value);
		const written = value.length > MAX_EXACT ? value : asLine(value);
		const exact = spellings.flatMap((said) => exactEchoes(said, written, essence.length < MIN_LENGTH));
		if (essence.length >= TELLING_LENGTH) return [...exact, ...longEchoes(essence, pieces)];
		if (essence.length < MIN_LENGTH) return exact;
		return [...exact, ...essences.flatMap((said) => shortEchoes(said, essence))];
	});
}

/** A text as it stands in a line. */
export function asLine(text: string): string {
	return shownText(text).replace(/\s+/g, ' ');
}

/** Every piece of the line that would tell, with where it stands. */
function piecesOf(essences: readonly Essence[]): Map<string, Part[]> {
	const pieces = new Map<string, Part[]>();
	for (const { text, starts, ends } of essences) {
		for (let at = 0; at + TELLING_LENGTH <= text.length; at++) {
			const piece = text.slice(at, at + TELLING_LENGTH);
			const part: Part = [starts[at] ?? 0, ends[at + TELLING_LENGTH - 1] ?? 0];
			const parts = pieces.get(piece);
			if (parts) parts.push(part);
			else pieces.set(piece, [part]);
		}
	}
	return pieces;
}

function longEchoes(essence: string, pieces: ReadonlyMap<string, Part[]>): Part[] {
	const found = new Map<string, Part[]>();
	for (let at = 0; at + TELLING_LENGTH <= essence.length; at++) {
		const piece = essence.slice(at, at + TELLING_LENGTH);
		const parts = pieces.get(piece);
		if (parts) found.set(piece, parts);
	}
	return [...found.values()].flat();
}

/** Plain letters, and plain numbers, count as words only: "Anna" is not in "banana". */
function shortEchoes({ text, starts, ends, isEdge }: Essence, essence: string): Part[] {
	const isWord = /^(?:[A-Z]+|\d+)$/.test(essence);
	const found: Part[] = [];
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
function exactEchoes({ text, starts, ends }: Spelling, value: string, hasFewLetters: boolean): Part[] {
	const isName = /^[\p{L}\p{M}.' -]{2,}$/u.test(value) && /\p{Lu}|[^\x20-\x7e]/u.test(value);
	if (value.length > text.length || (value.length < MIN_LENGTH && !isName)) return [];
	if (!hasFewLetters && !text.includes(value)) return [];
	// Where it begins or ends in a plain letter or digit, so does the word.
	const [before, after] = [/^[a-z\d]/i.test(value), /[a-z\d]$/i.test(value)];
	const pattern = `${before ? NO_LETTER_BEFORE : ''}${escapeRegExp(value)}${after ? NO_LETTER_AFTER : ''}`;
	const flags = hasFewLetters && !isName ? 'giu' : 'gu';
	return [...text.matchAll(new RegExp(pattern, flags))].map(({ 0: match, index }): Part => {
		return [starts[index] ?? 0, ends[index + match.length - 1] ?? 0];
	});
}

const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';
