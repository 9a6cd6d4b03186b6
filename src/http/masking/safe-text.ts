import { truncateText } from '../../text/truncate-text';
import { toSingleLine, findLeaks, type Span } from './find-leaks';
import { isCommonWord } from './common-words';

const MAX_LENGTH = 200;

/** What is read of an answer: far more than is shown, so that an echo in it is whole where it is shown. */
const READ_LENGTH = 1000;
const HIDDEN_TAIL = 300;

/** What repeats more than this is no sentence but a print of requests, perhaps not only ours. */
const MAX_LEAKS = 7;

/** Stands for what is not shown. */
const MASK = '***';

/** Addresses are personal whoever sent them. */
const EMAIL_ADDRESS = /[^\s@<>()[\]{}"',;:=&|]{1,64}@[^\s@<>()[\]{}"',;:=&|]{0,254}[\p{L}\p{N}]/gu;

/**
 * What the other side says about a refusal, as one short line; undefined when it says nothing. Whatever in it repeats
 * something that we sent is masked, as are addresses: error pages print whole requests, secrets and personal data
 * included, and a sentence such as "Invalid value … Field email must be unique" is the only reason that anybody gets.
 *
 * @param sent everything that went out: secrets of the credential, header values, body
 */
export function safeText(text: string | undefined, sent: readonly string[]): string | undefined {
	const whole = (text ?? '').trimStart();
	if (whole.startsWith('<')) return undefined;
	const line = toSingleLine(whole.slice(0, READ_LENGTH));
	const echoes = findLeaks(line, sent).map((part) => expandToWords(line, part));
	const values = new Set(sent.map((value) => value.trim()));
	const parts = [
		...echoes.filter((part) => !isHarmlessWord(line, part, values)),
		...findEmailAddresses(line),
	];
	if (countDistinct(parts) > MAX_LEAKS) return undefined;
	const isCut = whole.length > READ_LENGTH;
	const shown = applyMask(line, parts, isCut ? line.length - HIDDEN_TAIL : line.length);
	return /[\p{L}\p{N}]/u.test(shown) ? truncateText(shown, MAX_LENGTH) : undefined;
}

/** All texts in a request body, at any depth. */
export function collectTexts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(collectTexts);
}

function findEmailAddresses(line: string): Span[] {
	return [...line.matchAll(EMAIL_ADDRESS)].map(({ 0: address, index }) => [index, index + address.length]);
}

/** With the rest of the words that it begins or ends in: half a word says nothing, and may be half a name. */
function expandToWords(line: string, [start, end]: Span): Span {
	const before = /[\p{L}\p{M}\p{N}]*$/u.exec(line.slice(Math.max(0, start - MAX_LENGTH), start))?.[0] ?? '';
	const after = /^[\p{L}\p{M}\p{N}]*/u.exec(line.slice(end))?.[0] ?? '';
	return [start - before.length, end + after.length];
}

/** What was sent exactly so is masked all the same: a password may be any word. */
function isHarmlessWord(line: string, [start, end]: Span, values: ReadonlySet<string>): boolean {
	const word = line.slice(start, end);
	return isCommonWord(word, line.slice(0, start)) && !values.has(word);
}

/** How many parts there are, where those that overlap are one. */
function countDistinct(parts: readonly Span[]): number {
	let [count, at] = [0, -1];
	for (const [start, stop] of [...parts].sort(([one], [other]) => one - other)) {
		if (start > at) count += 1;
		at = Math.max(at, stop);
	}
	return count;
}

/** @param end of what is shown */
function applyMask(line: string, parts: readonly Span[], end: number): string {
	let shown = '';
	let at = 0;
	for (const [start, stop] of [...parts].sort(([one], [other]) => one - other)) {
		if (stop <= at) continue;
		if (start >= end) break;
		if (start > at || at === 0) shown += line.slice(at, start) + MASK;
		at = stop;
	}
	return (shown + line.slice(at, Math.max(at, end))).trim();
}
