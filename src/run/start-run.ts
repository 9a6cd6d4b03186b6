import { DateTime } from 'luxon';
import type { Transport } from '../http/types';
import { assertPassed, parseSince } from './parse-since';

/** When a run began, and what it looks at. */
export interface RunStart {
	/** By our clock, in the workflow's time zone. */
	startedAt: DateTime;
	/** Only what changed after this instant, ISO 8601; undefined = everything. */
	since: string | undefined;
	/** Limited to selected employees or enrollments, so the next run cannot start from where this one did. */
	isAboutSome: boolean;
}

export interface RunRange {
	/** An instant in any form that `readInstant` knows; empty = everything. Ignored in a run about some. */
	since: unknown;
	isAboutSome: boolean;
	/** IANA name of the workflow's time zone. */
	timezone: string;
}

/**
 * Starts a run: notes the time, reads the option Since, and reads both systems.
 *
 * @param asked the system that is asked for changes: `since` may not lie ahead of its clock
 * @param read gets the start of the run, and today in the workflow's time zone as `yyyy-mm-dd`
 * @throws ParameterError when `since` is not an instant or lies in the future; whatever `read` throws
 */
export async function startRun<World>(
	{ since, isAboutSome, timezone }: RunRange,
	asked: Transport,
	read: (start: RunStart, today: string) => Promise<World>,
): Promise<{ start: RunStart; world: World }> {
	const startedAt = DateTime.fromMillis(asked.clock.nowMs(), { zone: timezone });
	const start = { startedAt, since: isAboutSome ? undefined : parseSince(since, timezone), isAboutSome };
	assertPassed(start.since, asked);
	const world = await read(start, startedAt.toISODate() ?? '');
	// Only now is the other system's clock known.
	assertPassed(start.since, asked);
	return { start, world };
}
