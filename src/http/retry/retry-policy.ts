import type { HttpResponse } from '../types';
import type { Throttling } from '../pace/gate';
import { backoffMs, retryAfterMs } from './retry-timing';

/**
 * A throttled request is attempted at most this many times. Without `Retry-After`, the waits in between add up to two or
 * three minutes, so that a limit per minute lets it through. Neither system publishes its limit.
 */
const MAX_THROTTLED_ATTEMPTS = 9;

/** A system that has let nothing through for so long ends the run. */
const MAX_THROTTLED_MS = 300_000;

/** When so many pauses as long as `Retry-After` says have been in vain, it says too little. */
const MAX_TRUSTED_PAUSES = 3;

/** A request that got no response, or a server error, is attempted at most this many times. */
const MAX_FAULT_ATTEMPTS = 4;

/**
 * Both mean "later": BambooHR throttled with 503 until 2026-09-16 and with 429 since, and keeps 503 for outages. The
 * server has not processed the request, so even a write may be repeated.
 */
const THROTTLED = [429, 503];

/** Whether a status asks to wait. */
export function isThrottled(status: number): boolean {
	return THROTTLED.includes(status);
}

/** Time-outs (408, 504, 598) and broken servers or gateways (500, 502). */
const TRANSIENT_FAULTS = [408, 500, 502, 504, 598];

export type RetryDecision =
	/** Give up. */
	| { is: 'final' }
	/** Pause all requests to this system, then retry: it is throttling the whole account. */
	| { is: 'pauseAll'; waitMs: number }
	/** Retry this request after a pause of its own. */
	| { is: 'retry'; waitMs: number };

export interface Attempt {
	/** Counted from 1. */
	attempt: number;
	/** Undefined when no usable response came. */
	response?: Pick<HttpResponse, 'status' | 'headers'>;
	/** Whether sending the request twice does no harm. */
	isRepeatable: boolean;
	/** How the system has throttled this request and others. */
	throttling: Throttling;
	nowMs: number;
	/** From 0 up to, but not including, 1; see `backoffMs`. */
	random: number;
}

/**
 * What to do after a failed attempt:
 *
 * - 429 and 503: all requests to the system pause, for as long as `Retry-After` says or with exponential backoff from
 *   pause to pause, whichever request it is that finds out that it is too soon.
 * - Server errors, time-outs and lost responses: this request is retried with backoff if repeating it is safe.
 * - Everything else is final, 401 and 403 included: repeated failed sign-ins lock a BambooHR key.
 */
export function decideRetry({
	attempt,
	response,
	isRepeatable,
	throttling: { pause, forMs },
	nowMs,
	random,
}: Attempt): RetryDecision {
	if (response && isThrottled(response.status)) {
		if (attempt >= MAX_THROTTLED_ATTEMPTS || forMs >= MAX_THROTTLED_MS) return { is: 'final' };
		const askedMs = retryAfterMs(response.headers['retry-after'], nowMs);
		const ownMs = backoffMs(pause, random);
		if (askedMs === undefined) return { is: 'pauseAll', waitMs: ownMs };
		return { is: 'pauseAll', waitMs: pause > MAX_TRUSTED_PAUSES ? Math.max(askedMs, ownMs) : askedMs };
	}
	const isTransient = response === undefined || TRANSIENT_FAULTS.includes(response.status);
	if (!isTransient || !isRepeatable || attempt >= MAX_FAULT_ATTEMPTS) return { is: 'final' };
	return { is: 'retry', waitMs: backoffMs(attempt, random) };
}
