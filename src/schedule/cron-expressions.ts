import type { CronExpression } from 'n8n-workflow';
import type { DateTime } from 'luxon';
import { dueAt, offsetChange } from './due';
import type { TimeOfDay } from './time-of-day';

/** A published workflow is registered again whenever n8n starts, which happens more often than this. */
const YEARS_AHEAD = 10;

/**
 * Daily cron expressions whose ticks include every instant at which a run is due. They tick more often than that, so the
 * caller has to check each tick with `dueAt`.
 *
 * The times themselves are not enough. In the night when clocks go forward, n8n's cron (4.4) finds the end of the gap
 * only where the offset of 1 January is the standard one: 02:30 becomes 03:00 in New York, but 03:30 in Sydney. Around
 * any change it also ticks at other instants: 02:00 in New York ticks once at 01:00 standard time.
 *
 * @param from now, in the workflow's time zone
 */
export function cronExpressions(times: readonly TimeOfDay[], from: DateTime): CronExpression[] {
	const moved = gapEnds(from).filter((end) => dueAt(end, times).length > 0);
	return [
		...new Set([...times, ...moved].map(({ hour, minute }): CronExpression => `0 ${minute} ${hour} * * *`)),
	];
}

/** The instants in the coming years at which clocks go forward in the zone of `from`. */
function gapEnds(from: DateTime): DateTime[] {
	const ends: DateTime[] = [];
	// No zone changes its clocks twice within a week.
	for (let week = 0; week < YEARS_AHEAD * 53; week++) {
		const start = from.plus({ weeks: week });
		const end = start.plus({ weeks: 1 });
		if (end.offset > start.offset) ends.push(offsetChange(start, end));
	}
	return ends;
}
