import type { Clock, RequestCounts } from '../types';
import { createSpacing } from './spacing';

export interface Gate {
	/** Resolves when a request may be sent. */
	pass(): Promise<void>;
	/** Counts an answer that was not throttled. */
	recordAnswer(): void;
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
		recordAnswer: () => spacing.recordAnswer(),
		closeFor(waitMs) {
			const nowMs = clock.nowMs();
			const wasOpen = nowMs >= closedUntilMs;
			const untilMs = Math.max(closedUntilMs, nowMs + waitMs);
			counts.waitedMs += untilMs - Math.max(closedUntilMs, nowMs);
			closedUntilMs = untilMs;
			spacing.recordPause(nowMs, untilMs);
			return wasOpen;
		},
	};
}
