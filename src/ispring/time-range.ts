import { DateTime } from 'luxon';

/** Instants in ISO 8601 with an offset; '' or absent = no limit. `from` still belongs to the range, `before` does not. */
export interface TimeRange {
	from?: string;
	before?: string;
}

interface Span {
	start: number;
	end: number;
}

/**
 * Whether something falls into a range. Of a date without a time it is enough that a part of the day does: at which
 * hour a certificate of that day was issued, or ends, is not known.
 *
 * @param text RFC 3339, `yyyy-mm-dd` or `yyyy-mm-dd hh:mm:ss`, the forms that occur (docs/apis/ispring-learn.md#dates)
 * @param zone in which dates without an offset are meant
 */
export function isWithin(text: string | undefined, { from, before }: TimeRange, zone: string): boolean {
	if (!from && !before) return true;
	const span = timeSpanOf(text, zone);
	if (span === undefined) return false;
	return (!from || span.end >= millisOf(from)) && (!before || span.start < millisOf(before));
}

/** Undefined when there is no date, or it is none. */
export function timeSpanOf(text: string | undefined, zone: string): Span | undefined {
	const trimmed = text?.trim() ?? '';
	const iso = DateTime.fromISO(trimmed, { zone });
	const read = iso.isValid ? iso : DateTime.fromSQL(trimmed, { zone });
	if (!read.isValid) return undefined;
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(trimmed);
	return { start: read.toMillis(), end: (isDay ? read.endOf('day') : read).toMillis() };
}

function millisOf(instant: string): number {
	return DateTime.fromISO(instant).toMillis();
}
