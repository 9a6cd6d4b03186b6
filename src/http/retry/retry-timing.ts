import { DateTime } from 'luxon';

/** A server that asks for an hour is asked again after a minute: a run must end in bounded time. */
export const MAX_WAIT_MS = 60_000;

/** `Retry-After: 0`, a date gone by or a negative number must not become a tight loop. */
export const MIN_WAIT_MS = 500;

/**
 * How long a `Retry-After` header asks to wait, in milliseconds between MIN_WAIT_MS and MAX_WAIT_MS.
 * Undefined when there is none or it is neither seconds nor a date; the caller then backs off by itself.
 * Forms: RFC 9110, 10.2.3. BambooHR does not say which one it sends.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
	const text = header?.trim() ?? '';
	const askedMs = /^-?\d+(\.\d+)?$/.test(text)
		? Number(text) * 1000
		: DateTime.fromHTTP(text).toMillis() - nowMs;
	return Number.isNaN(askedMs) ? undefined : clamp(askedMs);
}

/**
 * Exponential backoff with jitter: half to all of 1, 2, 4, 8… seconds, so that several workers which were
 * refused together do not come back together.
 */
export function backoffMs(attempt: number, random: number): number {
	return clamp(1000 * 2 ** (attempt - 1) * (0.5 + random / 2));
}

function clamp(waitMs: number): number {
	return Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, waitMs));
}
