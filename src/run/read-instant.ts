import { DateTime } from 'luxon';

/** `yyyymmdd`. Shorter numbers are not accepted: luxon would read them as a year, or as an hour of today. */
const BASIC_DATE = /^\d{8}$/;

const NUMBER = /^\d+(\.\d+)?$/;

/**
 * Reads an instant in any form that n8n, spreadsheets, databases and web services use: a JavaScript Date, a luxon
 * DateTime, ISO 8601, date and time separated by a space, an HTTP date, seconds or milliseconds since 1970.
 *
 * @param zone IANA name of the time zone of texts without one
 * @returns in the zone that the text names, else in `zone`; undefined for anything else
 */
export function readInstant(value: unknown, zone: string): DateTime<true> | undefined {
	if (value instanceof Date) return valid([DateTime.fromJSDate(value, { zone })]);
	if (typeof value === 'number') return readEpoch(value, zone);
	const text = textOf(value);
	if (NUMBER.test(text) && !BASIC_DATE.test(text)) return readEpoch(Number(text), zone);
	const options = { zone, setZone: true };
	return valid([
		DateTime.fromISO(text, options),
		DateTime.fromSQL(text, options),
		DateTime.fromHTTP(text, options),
	]);
}

/** A DateTime may come from another copy of luxon; its text is ISO 8601 in all of them. */
function textOf(value: unknown): string {
	const isText =
		typeof value === 'string' || (typeof value === 'object' && value !== null && 'toISO' in value);
	return isText ? String(value).trim() : '';
}

/**
 * Seconds have 9 or 10 digits, milliseconds 12 or 13: both range from 1973 to 2286. Other numbers could be either, or no
 * time at all.
 */
function readEpoch(count: number, zone: string): DateTime<true> | undefined {
	if (count >= 1e8 && count < 1e10) return valid([DateTime.fromMillis(count * 1000, { zone })]);
	if (count >= 1e11 && count < 1e13) return valid([DateTime.fromMillis(count, { zone })]);
	return undefined;
}

function valid(readings: DateTime[]): DateTime<true> | undefined {
	return readings.find((reading): reading is DateTime<true> => reading.isValid);
}
