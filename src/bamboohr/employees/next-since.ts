import { DateTime } from 'luxon';

/**
 * How long a change may take until everybody sees it. See docs/apis/bamboohr.md#changed-employees: overlap by minutes.
 */
const OVERLAP_MINUTES = 10;

export interface ChangesQuery {
	/** What was asked, ISO 8601 with an offset. */
	since: string;
	/** The last change that BambooHR names, or null. */
	latest: string | null;
	/** When it was answered, by BambooHR's clock, or by ours where BambooHR does not say. */
	askedAtMs: number;
}

/**
 * The instant to ask for next, so that no change is ever between two calls; one near the border may come twice.
 *
 * Rules:
 * 1. It follows the last change that BambooHR names, by BambooHR's clock. A change that lies ahead moves it no further
 *    than to now: that time only holds it back, so that our own clock, which may be wrong, loses nothing.
 * 2. An overlap before that is asked for again: a change may get its time before others can see it.
 * 3. It never goes back. Without a last change it stays where it was.
 *
 * @returns ISO 8601 in UTC
 */
export function nextSince({ since, latest, askedAtMs }: ChangesQuery): string {
	const from = DateTime.fromISO(since, { zone: 'utc' });
	const last = latest === null ? from : DateTime.fromISO(latest, { zone: 'utc' });
	const asked = DateTime.fromMillis(askedAtMs, { zone: 'utc' });
	const next = DateTime.min(last, asked).minus({ minutes: OVERLAP_MINUTES });
	return DateTime.max(from, next.startOf('second')).toISO({ suppressMilliseconds: true }) ?? since;
}
