import { DateTime } from 'luxon';
import type { Transport } from '../http/types';

export interface Watermark {
	/** What the next run is to ask from; null when it has to be a full one. */
	nextSince: string | null;
	warnings: string[];
}

/**
 * Where the run after this one starts: when this one did, by the clock of the system whose changes are asked for. Our
 * own clock may run ahead of it, and what happens there until then would never be asked for.
 *
 * @param startedAt by our clock, in the time zone of the answer
 * @param since where this run started from: it is asked from there again when the other side's time is not known
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
	const next = since === undefined ? 'a full one' : 'asking from the same time again';
	return {
		nextSince: since ?? null,
		warnings: [
			`The answers of ${system} do not say what time it is there, so the next run has to be ${next}. If a proxy stands in between, let it pass the Date header on.`,
		],
	};
}
