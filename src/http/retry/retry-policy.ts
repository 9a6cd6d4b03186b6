import { backoffMs, retryAfterMs } from './retry-timing';
import type { HttpResponse } from '../types';

/** A request told to wait sets out at most this many times. */
const MAX_THROTTLED_ATTEMPTS = 6;

/** A request that got no answer, or a server fault, sets out at most this many times. */
const MAX_FAULT_ATTEMPTS = 4;

/**
 * Both mean "later": BambooHR throttled with 503 until 2026-09-16 and with 429 since, and keeps 503 for outages.
 * The server says that it did nothing, so every request may be repeated.
 */
const THROTTLED = [429, 503];

/** 408 and 504 are time-outs, the other two broken gateways or servers: all may pass. */
const TRANSIENT_FAULTS = [408, 500, 502, 504, 598];

export type RetryDecision =
	| { is: 'final' }
	/** Nobody sets out before then, since the system has had enough of all of us. */
	| { is: 'waitTogether'; waitMs: number }
	/** Only this request is tried again. */
	| { is: 'waitAlone'; waitMs: number };

export interface Attempt {
	/** Counts from 1. */
	attempt: number;
	/** Undefined when no usable answer came. */
	answer?: Pick<HttpResponse, 'status' | 'headers'>;
	repeatable: boolean;
	nowMs: number;
	random: number;
}

/** What to do after one attempt. 401 and 403 are final: repeated sign-in failures lock a BambooHR key. */
export function decideRetry({ attempt, answer, repeatable, nowMs, random }: Attempt): RetryDecision {
	if (answer && THROTTLED.includes(answer.status)) {
		if (attempt >= MAX_THROTTLED_ATTEMPTS) return { is: 'final' };
		const waitMs = retryAfterMs(answer.headers['retry-after'], nowMs) ?? backoffMs(attempt, random);
		return { is: 'waitTogether', waitMs };
	}
	const isTransient = answer === undefined || TRANSIENT_FAULTS.includes(answer.status);
	if (!isTransient || !repeatable || attempt >= MAX_FAULT_ATTEMPTS) return { is: 'final' };
	return { is: 'waitAlone', waitMs: backoffMs(attempt, random) };
}
