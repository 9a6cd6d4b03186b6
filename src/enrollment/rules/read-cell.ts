import { splitCommaList } from '../../text/comma-list';
import { normalizeKey } from '../../text/normalize-key';

/** What a cell holds, or what is wrong with it: the second half of a sentence whose subject is the value. */
export type Cell<T> = { value: T } | { problem: string };

const TRUE = ['true', 'yes', 'y', 'on', '1'];
const FALSE = ['false', 'no', 'n', 'off', '0', ''];

/** More than a century is a mistake, such as a date that a spreadsheet shows as a number. */
const MAX_DAYS = 36_500;

/** Numbers and texts as a text without surrounding blanks; anything else counts as empty. */
export function cellText(value: unknown): string {
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return typeof value === 'string' ? value.trim() : '';
}

/** A list, or a text with commas: see `splitCommaList`. */
export function readList(value: unknown): Cell<string[]> {
	const entries = Array.isArray(value) ? value.map(cellText) : splitCommaList(cellText(value));
	return { value: [...new Set(entries.filter((entry) => entry !== ''))] };
}

/** True or false, also as the words that spreadsheets and people use. Empty is false. */
export function readFlag(value: unknown): Cell<boolean> {
	const text = normalizeKey(cellText(value));
	if (TRUE.includes(text)) return { value: true };
	return FALSE.includes(text) ? { value: false } : { problem: 'is neither true nor false' };
}

/** A whole number of days, also as a text. Empty is null. */
export function readDays(value: unknown): Cell<number | null> {
	const text = cellText(value);
	if (text === '') return { value: null };
	const days = Number(text);
	return Number.isInteger(days) && days >= 0 && days <= MAX_DAYS
		? { value: days }
		: { problem: 'is not a whole number of days, 0 or more' };
}

/** One of some words, in any case and with or without blanks. Empty is the first. */
export function readChoice<Word extends string>(
	value: unknown,
	words: readonly [Word, ...Word[]],
): Cell<Word> {
	const text = cellText(value);
	if (text === '') return { value: words[0] };
	const found = words.find((word) => looseKey(word) === looseKey(text));
	return found === undefined ? { problem: `is not one of ${words.join(', ')}` } : { value: found };
}

/** The key by which the names of columns and choices are compared: `Due Days`, `due_days` and `dueDays` are one. */
export function looseKey(text: string): string {
	return normalizeKey(text).replace(/[^\p{L}\p{N}]/gu, '');
}
