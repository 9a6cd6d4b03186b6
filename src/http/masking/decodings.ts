import { DECODERS, type Decoder } from './decoders';

/** One way to read a line: with some of its escapes decoded. */
export interface Decoding {
	text: string;
	/** For each UTF-16 unit of the text, the span of the line it comes from. */
	starts: number[];
	ends: number[];
}

/** JSON in JSON occurs, or base64 in a URL in a page, but no deeper nesting. */
const MAX_DEPTH = 3;

/** A line full of escapes could be decoded in thousands of ways. The likely ones come first. */
const MAX_UNITS = 100_000;

/**
 * A line and everything it may say when decoded. Decoders apply one at a time and in any order: what is an escape to one
 * may be part of a value to another.
 */
export function decodingsOf(line: string): Decoding[] {
	const starts = Array.from({ length: line.length }, (_, index) => index);
	const all: Decoding[] = [{ text: line, starts, ends: starts.map((start) => start + 1) }];
	const known = new Set([line]);
	let left = MAX_UNITS;
	let latest: readonly Decoding[] = all;
	for (let depth = 0; depth < MAX_DEPTH; depth++) {
		const decoded: Decoding[] = [];
		for (const decoding of latest) {
			for (const decoder of DECODERS) {
				const one = left > 0 ? decode(decoding, decoder) : undefined;
				if (one === undefined || known.has(one.text)) continue;
				known.add(one.text);
				left -= one.text.length;
				decoded.push(one);
			}
		}
		all.push(...decoded);
		latest = decoded;
	}
	return all;
}

/** Undefined when there is nothing to decode. */
function decode(
	from: Decoding,
	{ pattern, decode: read, keepsMatchesOnly = false }: Decoder,
): Decoding | undefined {
	const to: Decoding = { text: '', starts: [], ends: [] };
	let at = 0;
	for (const match of from.text.matchAll(pattern)) {
		const end = match.index + match[0].length;
		if (!keepsMatchesOnly) copy(from, at, match.index, to);
		const start = from.starts[match.index] ?? 0;
		append(to, read(match[0], ...match.slice(1)), start, from.ends[end - 1] ?? 0);
		if (keepsMatchesOnly) append(to, ' ', start, start);
		at = end;
	}
	if (at === 0) return undefined;
	if (!keepsMatchesOnly) copy(from, at, from.text.length, to);
	return to;
}

function copy(from: Decoding, start: number, end: number, to: Decoding): void {
	to.text += from.text.slice(start, end);
	for (let at = start; at < end; at++) {
		to.starts.push(from.starts[at] ?? 0);
		to.ends.push(from.ends[at] ?? 0);
	}
}

function append(to: Decoding, text: string, start: number, end: number): void {
	to.text += text;
	for (let unit = 0; unit < text.length; unit++) {
		to.starts.push(start);
		to.ends.push(end);
	}
}
