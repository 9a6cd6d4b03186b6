import type { Clock, RequestCounts } from '../types';
import { createSpacing } from './spacing';

export interface Throttling {
	/** The place of this pause among those with no answer in between, from 1. */
	pause: number;
	/** How long nothing has been answered, since the first of them. */
	forMs: number;
}

export interface Gate {
	/** Resolves when a request may be sent. */
	pass(): Promise<void>;
	/** Counts an answer that was not throttled. */
	recordAnswer(): void;
	/** How the system has throttled since it last answered, with a request that it refuses now. */
	throttling(): Throttling;
	/**
	 * Pauses all requests for this long. A shorter pause never shortens a longer one.
	 *
	 * @returns whether the gate was open, so that several requests that are throttled together count once
	 */
	closeFor(waitMs: number): boolean;
}

/**
 * The gate that every request to a system passes. When the system throttles one request, the gate closes for all that
 * have not been sent yet; those in flight may finish. Afterwards requests leave one by one, as fast as the system has
 * allowed. `waitedMs` counts the time the gate was closed once, however many requests waited.
 */
export function createGate(clock: Clock, counts: RequestCounts): Gate {
	const spacing = createSpacing(clock.nowMs());
	let closedUntilMs = clock.nowMs();
	let lastStartMs = -Infinity;
	let pauses = 0;
	let firstPauseMs = 0;
	const isOpen = () => clock.nowMs() >= closedUntilMs;
	return {
		async pass() {
			for (;;) {
				const nowMs = clock.nowMs();
				const waitMs = Math.max(closedUntilMs, lastStartMs + spacing.ms) - nowMs;
				if (waitMs <= 0) {
					lastStartMs = nowMs;
					return;
				}
				await clock.sleep(Math.ceil(waitMs));
			}
		},
		recordAnswer() {
			pauses = 0;
			spacing.recordAnswer();
		},
		throttling() {
			const forMs = pauses === 0 ? 0 : clock.nowMs() - firstPauseMs;
			return { pause: Math.max(1, isOpen() ? pauses + 1 : pauses), forMs };
		},
		closeFor(waitMs) {
			const nowMs = clock.nowMs();
			const wasOpen = isOpen();
			if (pauses === 0) firstPauseMs = nowMs;
			if (pauses === 0 || wasOpen) pauses += 1;
			const untilMs = Math.max(closedUntilMs, nowMs + waitMs);
			counts.waitedMs += untilMs - Math.max(closedUntilMs, nowMs);
			closedUntilMs = untilMs;
			spacing.recordPause(nowMs, untilMs);
			return wasOpen;
		},
	};
}
