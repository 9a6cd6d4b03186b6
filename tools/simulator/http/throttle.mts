import { DateTime } from 'luxon';

/** Neither API publishes its rate limit; here every k-th request exceeds it. */
export interface Throttle {
	status: 429 | 503;
	/** The format of the `Retry-After` header. */
	retryAfter: 'seconds' | 'date' | 'absent';
	every: number;
	/** The seconds in `Retry-After`; default 1. */
	waitSeconds?: number;
}

/** The `Retry-After` header for this answer, or undefined when it has none. */
export function retryAfter(throttle: Throttle, now: Date): string | undefined {
	const waitSeconds = throttle.waitSeconds ?? 1;
	if (throttle.retryAfter === 'absent') return undefined;
	if (throttle.retryAfter === 'seconds') return String(waitSeconds);
	// A date has no fractions of a second; it is rounded up, so that the wait is not too short.
	const seconds = Math.ceil(now.getTime() / 1000) + waitSeconds;
	return DateTime.fromSeconds(seconds).toHTTP() ?? undefined;
}
