import type { DateTime } from 'luxon';
import { readInstant } from '../run/read-instant';

/**
 * Parses a timestamp of a delivery in any known format (docs/apis/bamboohr.md#deliveries). Without an offset it is in UTC,
 * as everywhere in BambooHR's webhooks.
 *
 * @returns a time in UTC; undefined when unreadable
 */
export function readTimestamp(text: string): DateTime<true> | undefined {
	return readInstant(text, 'utc')?.toUTC();
}

/** Converts a timestamp to ISO 8601 in UTC, to the second unless it is more precise; null when unreadable. */
export function toInstant(text: string): string | null {
	return readTimestamp(text)?.toISO({ suppressMilliseconds: true }) ?? null;
}
