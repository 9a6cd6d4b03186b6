import { DateTime } from 'luxon';

/**
 * How long a change may take to become visible (docs/apis/bamboohr.md#changed-employees: overlap by minutes).
 */
const OVERLAP_MINUTES = 10;

export interface ChangesQuery {
	/** The `since` of the query, ISO 8601 with an offset. */
	since: string;
	/** The last change that BambooHR reports, or null. */
	latest: string | null;
	/** The time of the response by BambooHR's clock, or by ours when BambooHR does not send it. */
	askedAtMs: number;
}

/**
 * The `since` of the next query, chosen so that no change is missed between two queries. A change near the boundary may be
 * returned twice.
 *
 * Rules:
 * 1. It is the time of the last change that BambooHR reports, by BambooHR's clock, but at most now. Now is only an upper
 *    limit, so a wrong clock of ours loses no change.
 * 2. It is moved back by an overlap, because a change may become visible after its timestamp.
 * 3. It is never earlier than the current `since`. Without a last change it stays the same.
 *
 * @returns ISO 8601 in UTC
 */
export function nextSince({ since, latest, askedAtMs }: ChangesQuery): string {
	const from = DateTime.fromISO(since, { zone: 'utc' });
	const last = latest === null ? from : DateTime.fromISO(latest, { zone: 'utc' });
	const now = DateTime.fromMillis(askedAtMs, { zone: 'utc' });
	const next = DateTime.min(last, now).minus({ minutes: OVERLAP_MINUTES });
	return DateTime.max(from, next.startOf('second')).toISO({ suppressMilliseconds: true }) ?? since;
}
