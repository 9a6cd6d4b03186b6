import { DateTime } from 'luxon';

/**
 * No online course was completed before. Earlier dates are empty values that some software turned into a date: 1970-01-01
 * is instant 0, which is the day before in America; 0001-01-01 and 1900-01-01 occur, too.
 */
const FIRST_YEAR = 1971;

/**
 * The day of an instant in the company's time zone, `yyyy-mm-dd`. A date without a time is the same day everywhere.
 *
 * @param text RFC 3339, `yyyy-mm-dd` or `yyyy-mm-dd hh:mm:ss`, the forms that the API returns
 * @returns undefined when it is missing, not a date, or a placeholder
 */
export function dayOf(text: string | undefined, timezone: string): string | undefined {
	const date = dateOf(text, timezone);
	return date && date.year >= FIRST_YEAR ? (date.toISODate() ?? undefined) : undefined;
}

/** The day of a placeholder date, `yyyy-mm-dd`; undefined for all other dates. */
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

/** @param day `yyyy-mm-dd`, like the result */
export function dayBefore(day: string): string {
	return DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 }).toISODate() ?? '';
}
