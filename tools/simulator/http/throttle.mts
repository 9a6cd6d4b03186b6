import { DateTime } from 'luxon';

/** Neither API publishes its limit: every k-th request is one too many. */
export interface Throttle {
	status: 429 | 503;
	/** The form of the `Retry-After` header. */
	retryAfter: 'seconds' | 'date' | 'absent';
	every: number;
	/** What `Retry-After` asks for; 1 when absent. */
	waitSeconds?: number;
}

/** The `Retry-After` header for this answer, or undefined when it has none. */
export function retryAfter(throttle: Throttle, now: Date): string | undefined {
	const waitSeconds = throttle.waitSeconds ?? 1;
	if (throttle.retryAfter === 'absent') return undefined;
	if (throttle.retryAfter === 'seconds') return String(waitSeconds);
	// The date has no fractions: rounded up, or it would ask for less.
	const seconds = Math.ceil(now.getTime() / 1000) + waitSeconds;
	return DateTime.fromSeconds(seconds).toHTTP() ?? undefined;
}
