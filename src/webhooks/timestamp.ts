import type { DateTime } from 'luxon';
import { readInstant } from '../run/read-instant';

/**
 * When something happened, in any form that has been seen or may be met (docs/apis/bamboohr.md#deliveries). Without an
 * offset it is UTC, as everywhere in BambooHR's webhooks.
 *
 * @returns in UTC; undefined for anything else
 */
export function readTimestamp(text: string): DateTime<true> | undefined {
	return readInstant(text, 'utc')?.toUTC();
}

/** ISO 8601 in UTC, to the second unless it is more exact; null when it cannot be read. */
export function toInstant(text: string): string | null {
	return readTimestamp(text)?.toISO({ suppressMilliseconds: true }) ?? null;
}
