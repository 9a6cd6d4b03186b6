import { escapeRegExp } from 'lodash';
import { toDisplayText } from '../../text/display-text';
import { canonicalizeDecoding, canonicalize, type CanonicalText } from './canonical-text';
import { decodingsOf, type Decoding } from './decodings';

/** A part of a line, as UTF-16 offsets; the end is exclusive. */
export type Span = [start: number, end: number];

/** Shorter values occur in any sentence, so they count only verbatim and as whole words. */
const MIN_LENGTH = 4;

/** No line contains a longer value verbatim. */
const MAX_VERBATIM_LENGTH = 10_000;

/** A repeated value may be cut off at either end: this many characters are enough to reveal it. */
const FRAGMENT_LENGTH = 8;

/**
 * Finds where a line repeats a value that was sent, in any encoding or spelling, completely or in a revealing fragment.
 * Runs in linear time in the length of what was sent; the line is short.
 */
export function findLeaks(line: string, sent: readonly string[]): Span[] {
	const decodings = decodingsOf(line);
	const canonicals = decodings.map(canonicalizeDecoding);
	const fragments = fragmentsOf(canonicals);
	return [...new Set(sent)].flatMap((value) => {
		const canonical = canonicalize(value);
		const written = value.length > MAX_VERBATIM_LENGTH ? value : toSingleLine(value);
		const exact = decodings.flatMap((decoding) =>
			findVerbatim(decoding, written, canonical.length < MIN_LENGTH),
		);
		if (canonical.length >= FRAGMENT_LENGTH) return [...exact, ...findFragments(canonical, fragments)];
		if (canonical.length < MIN_LENGTH) return exact;
		return [...exact, ...canonicals.flatMap((text) => findShortValue(text, canonical))];
	});
}

/** A text as it appears in a line. */
export function toSingleLine(text: string): string {
	return toDisplayText(text).replace(/\s+/g, ' ');
}

/** All fragments of the line that are long enough to reveal a value, with their spans. */
function fragmentsOf(canonicals: readonly CanonicalText[]): Map<string, Span[]> {
	const fragments = new Map<string, Span[]>();
	for (const { text, starts, ends } of canonicals) {
		for (let at = 0; at + FRAGMENT_LENGTH <= text.length; at++) {
			const fragment = text.slice(at, at + FRAGMENT_LENGTH);
			const span: Span = [starts[at] ?? 0, ends[at + FRAGMENT_LENGTH - 1] ?? 0];
			const spans = fragments.get(fragment);
			if (spans) spans.push(span);
			else fragments.set(fragment, [span]);
		}
	}
	return fragments;
}

function findFragments(canonical: string, fragments: ReadonlyMap<string, Span[]>): Span[] {
	const found = new Map<string, Span[]>();
	for (let at = 0; at + FRAGMENT_LENGTH <= canonical.length; at++) {
		const fragment = canonical.slice(at, at + FRAGMENT_LENGTH);
		const spans = fragments.get(fragment);
		if (spans) found.set(fragment, spans);
	}
	return [...found.values()].flat();
}

/** Letters or digits only must match whole words: "Anna" is not in "banana". */
function findShortValue({ text, starts, ends, startsWord }: CanonicalText, canonical: string): Span[] {
	const isWord = /^(?:[A-Z]+|\d+)$/.test(canonical);
	const found: Span[] = [];
	for (let at = text.indexOf(canonical); at >= 0; at = text.indexOf(canonical, at + 1)) {
		const end = at + canonical.length;
		if (isWord && !(startsWord[at] && startsWord[end])) continue;
		found.push([starts[at] ?? 0, ends[end - 1] ?? 0]);
	}
	return found;
}

/**
 * Finds a value verbatim, including punctuation at its ends. A value with few letters must differ from an ordinary word:
 * by punctuation, a capital letter or its script.
 */
function findVerbatim({ text, starts, ends }: Decoding, value: string, hasFewLetters: boolean): Span[] {
	const isName = /^[\p{L}\p{M}.' -]{2,}$/u.test(value) && /\p{Lu}|[^\x20-\x7e]/u.test(value);
	if (value.length > text.length || (value.length < MIN_LENGTH && !isName)) return [];
	if (!hasFewLetters && !text.includes(value)) return [];
	// A value that starts or ends with a letter or digit must start or end a word.
	const [before, after] = [/^[a-z\d]/i.test(value), /[a-z\d]$/i.test(value)];
	const pattern = `${before ? NO_LETTER_BEFORE : ''}${escapeRegExp(value)}${after ? NO_LETTER_AFTER : ''}`;
	const flags = hasFewLetters && !isName ? 'giu' : 'gu';
	return [...text.matchAll(new RegExp(pattern, flags))].map(({ 0: match, index }): Span => {
		return [starts[index] ?? 0, ends[index + match.length - 1] ?? 0];
	});
}

const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';
