import { DateTime } from 'luxon';
import { ParameterError } from '../errors';

/** Clocks differ; an instant further ahead than this is a mistake. */
const MAX_AHEAD_MINUTES = 10;

/**
 * Checks the option Since; empty = undefined, a full run.
 *
 * @throws ParameterError when it is no instant, or lies ahead
 */
export function parseSince(text: string, nowMs: number): string | undefined {
	if (text.trim() === '') return undefined;
	const instant = DateTime.fromISO(text.trim(), { setZone: true });
	const hint =
		'Enter the nextSince of the last successful run, such as 2026-01-31T06:00:00Z, or leave it empty for a full run.';
	if (!instant.isValid) throw new ParameterError('Since', `"${text}" is no date and time.`, hint);
	if (instant.toMillis() > nowMs + MAX_AHEAD_MINUTES * 60_000) {
		throw new ParameterError('Since', `${text} lies ahead.`, hint);
	}
	return instant.toISO() ?? undefined;
}
