import { truncateText } from '../../text/truncate-text';
import { toSingleLine, findLeaks, type Span } from './find-leaks';
import { isCommonWord } from './common-words';

const MAX_LENGTH = 200;

/** How much of a message is searched: far more than is shown, so that a repeated value is complete where it is shown. */
const READ_LENGTH = 1000;
const HIDDEN_TAIL = 300;

/** A text with more repeated values is a dump of requests, perhaps including other people's. */
const MAX_LEAKS = 7;

/** Replaces what is not shown. */
const MASK = '***';

/** Email addresses are personal data even if we did not send them. */
const EMAIL_ADDRESS = /[^\s@<>()[\]{}"',;:=&|]{1,64}@[^\s@<>()[\]{}"',;:=&|]{0,254}[\p{L}\p{N}]/gu;

/**
 * Makes an error message of the other system safe to show, as one line of at most 200 characters. Whatever repeats
 * something that was sent is masked, as are email addresses: error pages may print whole requests, including secrets and
 * personal data, yet a sentence such as "Invalid value … Field email must be unique" is often the only reason given.
 *
 * @param sent everything that was sent: secrets of the credential, query, body
 * @returns undefined when nothing readable or safe remains
 */
export function safeText(text: string | undefined, sent: readonly string[]): string | undefined {
	const whole = (text ?? '').trimStart();
	if (whole.startsWith('<')) return undefined;
	const line = toSingleLine(whole.slice(0, READ_LENGTH));
	const leaks = findLeaks(line, sent).map((span) => expandToWords(line, span));
	const values = new Set(sent.map((value) => value.trim()));
	const spans = [...leaks.filter((span) => !isHarmlessWord(line, span, values)), ...findEmailAddresses(line)];
	if (countDistinct(spans) > MAX_LEAKS) return undefined;
	const isCut = whole.length > READ_LENGTH;
	const shown = applyMask(line, spans, isCut ? line.length - HIDDEN_TAIL : line.length);
	return /[\p{L}\p{N}]/u.test(shown) ? truncateText(shown, MAX_LENGTH) : undefined;
}

/** All strings in a value, at any depth. */
export function collectTexts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(collectTexts);
}

function findEmailAddresses(line: string): Span[] {
	return [...line.matchAll(EMAIL_ADDRESS)].map(({ 0: address, index }) => [index, index + address.length]);
}

/** Extends a span to whole words: half a word says nothing and may be half a name. */
function expandToWords(line: string, [start, end]: Span): Span {
	const before = /[\p{L}\p{M}\p{N}]*$/u.exec(line.slice(Math.max(0, start - MAX_LENGTH), start))?.[0] ?? '';
	const after = /^[\p{L}\p{M}\p{N}]*/u.exec(line.slice(end))?.[0] ?? '';
	return [start - before.length, end + after.length];
}

/** A common word is masked anyway when exactly that was sent: a password may be any word. */
function isHarmlessWord(line: string, [start, end]: Span, values: ReadonlySet<string>): boolean {
	const word = line.slice(start, end);
	return isCommonWord(word, line.slice(0, start)) && !values.has(word);
}

/** The number of spans; overlapping ones count as one. */
function countDistinct(spans: readonly Span[]): number {
	let [count, at] = [0, -1];
	for (const [start, stop] of [...spans].sort(([one], [other]) => one - other)) {
		if (start > at) count += 1;
		at = Math.max(at, stop);
	}
	return count;
}

/** @param end the end of the visible part of the line */
function applyMask(line: string, spans: readonly Span[], end: number): string {
	let shown = '';
	let at = 0;
	for (const [start, stop] of [...spans].sort(([one], [other]) => one - other)) {
		if (stop <= at) continue;
		if (start >= end) break;
		if (start > at || at === 0) shown += line.slice(at, start) + MASK;
		at = stop;
	}
	return (shown + line.slice(at, Math.max(at, end))).trim();
}
