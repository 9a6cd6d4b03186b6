import type { DateTime } from 'luxon';
import { runsAround, type DueRun } from './due';
import type { TimeOfDay } from './time-of-day';

/**
 * The run to make up for all those that were missed, however many: the first missed run of the last day with any. The
 * first run of a day is the one that compares everyone, so it must not be replaced by a later one.
 *
 * @param since when the schedule was last known to work: all runs until then have started or were none of its business
 * @param now in the time zone of the workflow
 */
export function missedRun(since: DateTime, now: DateTime, times: readonly TimeOfDay[]): DueRun | undefined {
	const missed = runsAround(now, times).filter(({ startsAt }) => startsAt > since && startsAt <= now);
	const [lastDate] = missed.map(({ date }) => date).sort((one, other) => (one < other ? 1 : -1));
	return missed
		.filter(({ date }) => date === lastDate)
		.sort((one, other) => one.startsAt.toMillis() - other.startsAt.toMillis())[0];
}
