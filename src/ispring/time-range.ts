import { DateTime } from 'luxon';
import { plainInstantMs } from '../text/plain-dates';

/** Times in ISO 8601 with an offset; '' or absent = no limit. `from` is inclusive, `before` is exclusive. */
export interface TimeRange {
	from?: string;
	before?: string;
}

interface Span {
	start: number;
	end: number;
}

/**
 * Whether a date or time is within a range. For a date without a time, part of that day is enough, because the hour at
 * which a certificate was issued or expires is unknown.
 *
 * @param text RFC 3339, `yyyy-mm-dd` or `yyyy-mm-dd hh:mm:ss`, the formats that occur (docs/apis/ispring-learn.md#dates)
 * @param zone the IANA time zone of dates without an offset
 */
export function isWithin(text: string | undefined, { from, before }: TimeRange, zone: string): boolean {
	if (!from && !before) return true;
	const span = timeSpanOf(text, zone);
	if (span === undefined) return false;
	return (!from || span.end >= millisOf(from)) && (!before || span.start < millisOf(before));
}

/** The first and last millisecond of a date or time; undefined when it is missing or unreadable. */
export function timeSpanOf(text: string | undefined, zone: string): Span | undefined {
	const trimmed = text?.trim() ?? '';
	const instant = plainInstantMs(trimmed);
	if (instant !== undefined) return { start: instant, end: instant };
	const iso = DateTime.fromISO(trimmed, { zone });
	const read = iso.isValid ? iso : DateTime.fromSQL(trimmed, { zone });
	if (!read.isValid) return undefined;
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(trimmed);
	return { start: read.toMillis(), end: (isDay ? read.endOf('day') : read).toMillis() };
}

function millisOf(instant: string): number {
	return plainInstantMs(instant) ?? DateTime.fromISO(instant).toMillis();
}
