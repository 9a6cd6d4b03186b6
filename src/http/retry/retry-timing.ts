import { DateTime } from 'luxon';

/** The longest wait, even if the server asks for an hour: a run must end in bounded time. */
export const MAX_WAIT_MS = 60_000;

/** The shortest wait: `Retry-After: 0`, a past date or a negative number must not cause a tight loop. */
export const MIN_WAIT_MS = 500;

/**
 * Reads a `Retry-After` header: seconds or an HTTP date (RFC 9110, 10.2.3). BambooHR does not document which it sends.
 *
 * @returns milliseconds between MIN_WAIT_MS and MAX_WAIT_MS; undefined when the header is missing or malformed, so the
 * caller uses `backoffMs`
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
	const text = header?.trim() ?? '';
	const waitMs = /^-?\d+(\.\d+)?$/.test(text)
		? Number(text) * 1000
		: DateTime.fromHTTP(text).toMillis() - nowMs;
	return Number.isNaN(waitMs) ? undefined : clamp(waitMs);
}

/**
 * Exponential backoff with jitter: half to all of 1, 2, 4, 8… seconds, so that workers throttled at the same time do
 * not retry at the same time.
 *
 * @param attempt counted from 1
 * @param random from 0 up to, but not including, 1
 * @returns milliseconds between MIN_WAIT_MS and MAX_WAIT_MS
 */
export function backoffMs(attempt: number, random: number): number {
	return clamp(1000 * 2 ** (attempt - 1) * (0.5 + random / 2));
}

function clamp(waitMs: number): number {
	return Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, waitMs));
}
