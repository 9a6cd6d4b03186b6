import { DateTime } from 'luxon';
import type { Transport } from '../http/types';

export interface Watermark {
	/** What the next run starts from; null when it has to be a full one. */
	nextSince: string | null;
	warnings: string[];
}

/**
 * What the next run starts from: the start of this one, by the clock of the system whose changes are read. Our own clock
 * may be ahead of it, and then changes in between would never be read.
 *
 * @param startedAt by our clock; the result is in the same time zone
 * @param since what this run started from; the next one repeats it when the other system's time is unknown
 */
export function watermark(
	startedAt: DateTime,
	since: string | undefined,
	{ system, serverClock }: Pick<Transport, 'system' | 'serverClock'>,
): Watermark {
	const startMs = serverClock.at(startedAt.toMillis());
	if (startMs !== undefined) {
		return { nextSince: DateTime.fromMillis(startMs, { zone: startedAt.zone }).toISO(), warnings: [] };
	}
	const next = since === undefined ? 'a full one' : 'one from the same time again';
	return {
		nextSince: since ?? null,
		warnings: [
			`The responses of ${system} have no Date header, so its time is unknown and the next run has to be ${next}. If there is a proxy in between, let it forward the Date header.`,
		],
	};
}
