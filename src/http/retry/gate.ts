import type { Clock, RequestCounts } from '../types';

export interface Gate {
	/** Resolves when requests may be sent. */
	pass(): Promise<void>;
	/** Pauses all requests for this long. A shorter pause never shortens a longer one. */
	closeFor(waitMs: number): void;
}

/**
 * The gate that every request to a system passes. When the system throttles one request, the gate closes for all that
 * have not been sent yet; those in flight may finish. `waitedMs` counts the time the gate was closed once, however many
 * requests waited.
 */
export function createGate(clock: Clock, counts: RequestCounts): Gate {
	let closedUntilMs = 0;
	return {
		async pass() {
			for (let waitMs = closedUntilMs - clock.nowMs(); waitMs > 0; waitMs = closedUntilMs - clock.nowMs()) {
				await clock.sleep(waitMs);
			}
		},
		closeFor(waitMs) {
			const nowMs = clock.nowMs();
			const untilMs = Math.max(closedUntilMs, nowMs + waitMs);
			counts.waitedMs += untilMs - Math.max(closedUntilMs, nowMs);
			closedUntilMs = untilMs;
		},
	};
}
