import { DateTime } from 'luxon';
import { ParameterError } from '../errors';
import type { Transport } from '../http/types';
import { readInstant } from './read-instant';

const HINT =
	'Enter the nextSince of the last successful run, such as 2026-01-31T06:00:00Z, or leave it empty for a full run.';

/**
 * Reads the option Since; empty = undefined, a full run.
 *
 * @param given in any form that {@link readInstant} knows
 * @param zone of times that name none: that of the workflow
 * @throws ParameterError when it is no instant
 */
export function parseSince(given: unknown, zone: string): string | undefined {
	if (given === undefined || given === null) return undefined;
	if (typeof given === 'string' && given.trim() === '') return undefined;
	const instant = readInstant(given, zone);
	if (instant) return instant.toISO();
	const shown = typeof given === 'string' || typeof given === 'number' ? `"${given}"` : 'the value';
	throw new ParameterError('Since', `${shown} is no date and time.`, HINT);
}

/** @throws ParameterError when the option Since lies ahead of the system that is asked since then */
export function assertPassed(
	since: string | undefined,
	transport: Pick<Transport, 'clock' | 'serverClock'>,
): void {
	if (since === undefined || !liesAhead(DateTime.fromISO(since).toMillis(), transport)) return;
	throw new ParameterError('Since', `${since} lies ahead.`, HINT);
}

/** Clocks differ; an instant further ahead than this is a mistake, and would miss what changes until then. */
const MAX_AHEAD_MS = 10 * 60_000;

/** Before the other system has said what time it is there, only this much is certain. */
const MAX_SKEW_MS = 24 * 60 * 60_000;

/**
 * Whether an instant is still to come, by our clock and by that of the system which is asked about it: what has passed
 * there may be a watermark of its own, however slow our clock is.
 */
export function liesAhead(
	instantMs: number,
	{ clock, serverClock }: Pick<Transport, 'clock' | 'serverClock'>,
): boolean {
	const nowMs = clock.nowMs();
	const serverMs = serverClock.at(nowMs);
	if (serverMs === undefined) return instantMs > nowMs + MAX_SKEW_MS;
	return instantMs > Math.max(nowMs, serverMs) + MAX_AHEAD_MS;
}
