import { DateTime } from 'luxon';
import { ParameterError } from '../errors';
import type { Transport } from '../http/types';
import { readInstant } from './read-instant';

const HINT =
	'Enter the nextSince of the last successful run, such as 2026-01-31T06:00:00Z, or leave it empty for a full run.';

/**
 * Reads the option Since.
 *
 * @param given in any form that {@link readInstant} knows
 * @param zone the workflow's time zone, for times without one
 * @returns ISO 8601; undefined when empty, which means a full run
 * @throws ParameterError when it is not an instant
 */
export function parseSince(given: unknown, zone: string): string | undefined {
	if (given === undefined || given === null) return undefined;
	if (typeof given === 'string' && given.trim() === '') return undefined;
	const instant = readInstant(given, zone);
	if (instant) return instant.toISO();
	const shown = typeof given === 'string' || typeof given === 'number' ? `"${given}"` : 'the value';
	throw new ParameterError('Since', `${shown} is not a date and time.`, HINT);
}

/**
 * Makes sure that the option Since is not in the future of the system that is asked for changes.
 *
 * @throws ParameterError when it is
 */
export function assertPassed(
	since: string | undefined,
	transport: Pick<Transport, 'clock' | 'serverClock'>,
): void {
	if (since === undefined || !isInFuture(DateTime.fromISO(since).toMillis(), transport)) return;
	throw new ParameterError('Since', `${since} is in the future.`, HINT);
}

/** Clocks differ. An instant further ahead than this is a mistake: changes until then would be missed. */
const MAX_AHEAD_MS = 10 * 60_000;

/** As long as the other system's time is unknown, only this much is certain. */
const MAX_SKEW_MS = 24 * 60 * 60_000;

/**
 * Whether an instant is in the future, by our clock and by that of the system that is asked. An instant that has passed
 * there may be one of its own watermarks, however slow our clock is.
 */
export function isInFuture(
	instantMs: number,
	{ clock, serverClock }: Pick<Transport, 'clock' | 'serverClock'>,
): boolean {
	const nowMs = clock.nowMs();
	const serverMs = serverClock.at(nowMs);
	if (serverMs === undefined) return instantMs > nowMs + MAX_SKEW_MS;
	return instantMs > Math.max(nowMs, serverMs) + MAX_AHEAD_MS;
}
