import { DateTime } from 'luxon';

/** From this on a number counts milliseconds; as seconds it would be the year 5138. */
const FIRST_MILLISECONDS = 1e11;

/**
 * When something happened, in any form that has been seen or may be met: seconds or milliseconds since 1970 (fact
 * sheet 11, 19), ISO 8601 with any kind of offset, the date of an HTTP header, or date and time with a space.
 * Without an offset it is UTC, as everywhere in BambooHR's webhooks.
 *
 * @returns in UTC; undefined for anything else
 */
export function readTimestamp(text: string): DateTime<true> | undefined {
	const trimmed = text.trim();
	const zone = { zone: 'utc' };
	// luxon takes a lone number for an hour of today.
	if (/^\d{1,8}$/.test(trimmed)) return undefined;
	const readings = /^\d{9,14}(\.\d+)?$/.test(trimmed)
		? [DateTime.fromMillis(toMillis(Number(trimmed)), zone)]
		: [DateTime.fromISO(trimmed, zone), DateTime.fromSQL(trimmed, zone), DateTime.fromHTTP(trimmed, zone)];
	return readings.find((reading): reading is DateTime<true> => reading.isValid);
}

/** ISO 8601 in UTC, to the second unless it is more exact; null when it cannot be read. */
export function toInstant(text: string): string | null {
	return readTimestamp(text)?.toISO({ suppressMilliseconds: true }) ?? null;
}

function toMillis(count: number): number {
	return count < FIRST_MILLISECONDS ? count * 1000 : count;
}
