import { DateTime } from 'luxon';

/** `yyyymmdd`. Other short numbers are none: luxon would take them for a year, or for an hour of today. */
const BASIC_DATE = /^\d{8}$/;

const NUMBER = /^\d+(\.\d+)?$/;

/**
 * An instant in any form in which n8n and spreadsheets, databases and web services give one: a JavaScript Date, a
 * luxon DateTime, ISO 8601, date and time with a space, the date of an HTTP header, seconds or milliseconds since 1970.
 *
 * @param zone of texts that name none
 * @returns in the zone that the text names, else in this one; undefined for anything else
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

/** A DateTime may come from another copy of luxon than ours: its text is ISO 8601 in any of them. */
function textOf(value: unknown): string {
	const isText =
		typeof value === 'string' || (typeof value === 'object' && value !== null && 'toISO' in value);
	return isText ? String(value).trim() : '';
}

/**
 * Seconds have 9 or 10 digits, milliseconds 12 or 13: both go from 1973 to 2286. Anything else could be either, or is
 * no time.
 */
function readEpoch(count: number, zone: string): DateTime<true> | undefined {
	if (count >= 1e8 && count < 1e10) return valid([DateTime.fromMillis(count * 1000, { zone })]);
	if (count >= 1e11 && count < 1e13) return valid([DateTime.fromMillis(count, { zone })]);
	return undefined;
}

function valid(readings: DateTime[]): DateTime<true> | undefined {
	return readings.find((reading): reading is DateTime<true> => reading.isValid);
}
