import { DateTime } from 'luxon';

/**
 * No course of a learning platform was finished before. What says so is an empty value that somebody's software took
 * for a date: 1970-01-01 is the instant 0, which is the day before in America, and 0001-01-01 and 1900-01-01 occur too.
 */
const FIRST_YEAR = 1971;

/**
 * The day of an instant in the company's time zone, `yyyy-mm-dd`. A date without a time is that day everywhere.
 *
 * @param text RFC 3339, `yyyy-mm-dd` or `yyyy-mm-dd hh:mm:ss`, the forms that occur (iSpring sheet 1.6)
 * @returns undefined when there is none, or it is no date, or one that stands for none
 */
export function dayOf(text: string | undefined, timezone: string): string | undefined {
	const date = dateOf(text, timezone);
	return date && date.year >= FIRST_YEAR ? (date.toISODate() ?? undefined) : undefined;
}

/** A date that stands for none, as it came; undefined for any other. */
export function placeholderIn(text: string | undefined, timezone: string): string | undefined {
	const date = dateOf(text, timezone);
	return date && date.year < FIRST_YEAR ? (date.toISODate() ?? undefined) : undefined;
}

function dateOf(text: string | undefined, timezone: string): DateTime | undefined {
	const trimmed = text?.trim() ?? '';
	if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return validOnly(DateTime.fromISO(trimmed));
	return (
		validOnly(DateTime.fromISO(trimmed, { zone: timezone })) ??
		validOnly(DateTime.fromSQL(trimmed, { zone: timezone }))
	);
}

function validOnly(date: DateTime): DateTime | undefined {
	return date.isValid ? date : undefined;
}
