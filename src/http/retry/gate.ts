import type { Clock, RequestCounts } from '../types';

export interface Gate {
	/** Resolves when requests may set out. */
	pass(): Promise<void>;
	/** Nobody passes for this long. A shorter order never shortens a longer one. */
	closeFor(waitMs: number): void;
}

/**
 * The one door all requests to a system go through. When one request is told to wait, the door closes for all
 * that have not set out; those under way may finish. `waitedMs` counts the time the door was closed, once,
 * however many stood before it.
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
