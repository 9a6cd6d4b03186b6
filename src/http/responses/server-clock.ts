import { DateTime } from 'luxon';

/**
 * What time it is at the other system, as the `Date` of its answers tells. An instant that is asked about there has to
 * be one of its clock: ours may be wrong, and what happened in between would be missed.
 */
export interface ServerClock {
	/** @param dateHeader of an answer that has just come; one that is missing or no date tells nothing */
	observe(dateHeader: string | undefined, nowMs: number): void;
	/** The other system's time at an instant of our clock: never later than it was. Undefined while no answer told. */
	at(ourMs: number): number | undefined;
}

export function createServerClock(): ServerClock {
	// An answer is as old as its way here was long, and our own clock may be set meanwhile: the earliest time is safe.
	let offsetMs: number | undefined;
	return {
		observe(dateHeader, nowMs) {
			const serverTime = DateTime.fromHTTP(dateHeader ?? '');
			if (!serverTime.isValid) return;
			const difference = serverTime.toMillis() - nowMs;
			offsetMs = Math.min(offsetMs ?? difference, difference);
		},
		at: (ourMs) => (offsetMs === undefined ? undefined : ourMs + offsetMs),
	};
}
