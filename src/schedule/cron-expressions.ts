import type { CronExpression } from 'n8n-workflow';
import type { DateTime } from 'luxon';
import { dueAt, offsetChange } from './due';
import type { TimeOfDay } from './time-of-day';

/** A published workflow registers anew whenever n8n starts; nobody runs one for longer without. */
const YEARS_AHEAD = 10;

/**
 * Daily expressions whose ticks include every instant at which a run is due. They tick more often than that: the
 * caller asks `dueAt` at each tick.
 *
 * The time itself is not enough. In the night in which clocks are set forward, n8n's cron (4.4) finds the end of
 * the gap only where the offset of 1 January is the standard one: 02:30 becomes 03:00 in New York, but 03:30 in
 * Sydney. And around any change it also ticks at instants that are not the time at all: 02:00 in New York ticks
 * once at 01:00 standard time.
 */
export function cronExpressions(times: readonly TimeOfDay[], from: DateTime): CronExpression[] {
	const moved = gapEnds(from).filter((end) => dueAt(end, times).length > 0);
	return [
		...new Set([...times, ...moved].map(({ hour, minute }): CronExpression => `0 ${minute} ${hour} * * *`)),
	];
}

/** The instants at which clocks are set forward in the zone of `from`, in the years to come. */
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
