import { DateTime } from 'luxon';
import type { TimeOfDay } from './time-of-day';

/** A run that is due: the date it belongs to, and when it starts. They differ in a gap at midnight. */
export interface DueRun {
	time: TimeOfDay;
	/** yyyy-mm-dd */
	date: string;
	startsAt: DateTime;
}

/**
 * The instants of a wall-clock time on the day of `day`, in its zone. There are two in the night when clocks go back. In
 * the night when they go forward the time may not exist; then it is the first instant after the gap.
 */
export function instantsOf(day: DateTime, { hour, minute }: TimeOfDay): DateTime[] {
	const wanted = DateTime.fromObject(
		{ year: day.year, month: day.month, day: day.day, hour, minute },
		{ zone: day.zone },
	);
	// luxon moves a time that does not exist forward by the length of the gap: 02:30 becomes 03:30.
	const isMissing = wanted.hour !== hour || wanted.minute !== minute;
	return isMissing ? [offsetChange(wanted.minus({ hours: 25 }), wanted)] : wanted.getPossibleOffsets();
}

/** The runs that start at an instant; more than one when a gap moves one time onto another. */
export function dueAt(instant: DateTime, times: readonly TimeOfDay[]): DueRun[] {
	return times.flatMap((time) =>
		// When a gap ends at midnight, the missing time belongs to the day before.
		[instant, instant.minus({ days: 1 })].flatMap((day) => {
			const starts = instantsOf(day, time).some((start) => start.toMillis() === instant.toMillis());
			return starts ? [{ time, date: day.toISODate() ?? '', startsAt: instant }] : [];
		}),
	);
}

/** The first run after an instant, in the zone of that instant. */
export function nextRun(after: DateTime, times: readonly TimeOfDay[]): DueRun {
	return runsAround(after, times)
		.filter(({ startsAt }) => startsAt > after)
		.reduce((first, run) => (run.startsAt < first.startsAt ? run : first));
}

/** All runs of the days around an instant, of the day before at the least and of the two after it. */
export function runsAround(instant: DateTime, times: readonly TimeOfDay[]): DueRun[] {
	return [-2, -1, 0, 1, 2].flatMap((days) => {
		const day = instant.plus({ days });
		return times.map((time) => ({
			time,
			date: day.toISODate() ?? '',
			startsAt: instantsOf(day, time)[0] ?? day,
		}));
	});
}

/** The first instant with the UTC offset of `after`, given that the offset changes once since `before`. */
export function offsetChange(before: DateTime, after: DateTime): DateTime {
	let early = before.toMillis();
	let late = after.toMillis();
	while (late - early > 1) {
		const middle = Math.floor((early + late) / 2);
		if (DateTime.fromMillis(middle, { zone: after.zone }).offset === after.offset) late = middle;
		else early = middle;
	}
	return DateTime.fromMillis(late, { zone: after.zone });
}
