import { soundOf } from './names/sound';

/** Fewer digits are an extension, or no phone number. */
const MIN_DIGITS = 7;
/** Country codes and trunk prefixes (8 or +7, 0 or +49) stand before these. */
const COMPARED_DIGITS = 9;

/** The end of a phone number, the same however its beginning is written; empty when it is none. */
export function phoneKey(text: string | null | undefined): string {
	const digits = (text ?? '').split(/(?:ext|x|доб)\.?\s*\d+\s*$/i)[0]?.replace(/\D+/g, '') ?? '';
	return digits.length < MIN_DIGITS ? '' : digits.slice(-COMPARED_DIGITS);
}

/** Words that say only that something is a department, and those that connect others, which may be a sign instead. */
const GENERIC = new Set(
	'department dept team group division unit office отдел департамент відділ abteilung and und et y и та'.split(
		' ',
	),
);

/** The name of a department or a job title by its sound, so that scripts and spellings are the same. */
export function wordsKey(text: string | null | undefined): string {
	const words = (text ?? '').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const kept = words.filter((word) => !GENERIC.has(word));
	return (kept.length > 0 ? kept : words).map((word) => (/\d/.test(word) ? word : soundOf(word))).join(' ');
}

/**
 * The days that a text may mean, `yyyy-mm-dd`: 03/04/2020 is two of them. None when it is no date. Every user's fields are
 * read this way, so a library that tries one format after another would take too long.
 */
export function daysIn(text: string): string[] {
	const match = /^\s*(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})(?:[T ]\d{1,2}:\d{2}.*)?\s*$/.exec(text);
	if (!match) return [];
	const [, first = '', , second = '', third = ''] = match;
	if (first.length === 4) return day(first, second, third);
	if (third.length !== 4) return [];
	return [...new Set([...day(third, second, first), ...day(third, first, second)])];
}

function day(year: string, month: string, dayOfMonth: string): string[] {
	const text = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
	return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) ? [text] : [];
}
