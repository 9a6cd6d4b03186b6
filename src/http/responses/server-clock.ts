import { DateTime } from 'luxon';

/**
 * The other system's clock, estimated from the `Date` headers of its responses. A query for changes since an instant must
 * use that clock: if ours is wrong, changes in between would be missed.
 */
export interface ServerClock {
	/** @param dateHeader of a response that has just arrived; ignored when it is missing or not a date */
	observe(dateHeader: string | undefined, nowMs: number): void;
	/** The server's time at an instant of our clock, never later than it was; undefined before the first `Date`. */
	at(ourMs: number): number | undefined;
}

export function createServerClock(): ServerClock {
	// A response is as old as its transfer took, and our own clock may be adjusted meanwhile: the earliest time is safe.
	let offsetMs: number | undefined;
	// Many responses arrive in the same second.
	let last = { header: '', ms: NaN };
	return {
		observe(dateHeader, nowMs) {
			const header = dateHeader ?? '';
			if (header !== last.header) last = { header, ms: DateTime.fromHTTP(header).toMillis() };
			if (Number.isNaN(last.ms)) return;
			const difference = last.ms - nowMs;
			offsetMs = Math.min(offsetMs ?? difference, difference);
		},
		at: (ourMs) => (offsetMs === undefined ? undefined : ourMs + offsetMs),
	};
}
