import { DateTime } from 'luxon';
import { cronExpressions } from '../../src/schedule/cron-expressions';
import { dueAt, instantsOf } from '../../src/schedule/due';
import { timesOfDay } from '../../src/schedule/time-of-day';
import { cronTicks } from '../support/cron-ticks.mts';

describe('Cron expressions', () => {
	const from = (zone: string) => DateTime.fromISO('2026-01-15', { zone });

	it.each([
		['UTC', ['02:30'], ['0 30 2 * * *']],
		['Europe/Berlin', ['06:00', '18:30'], ['0 0 6 * * *', '0 30 18 * * *']],
		['Europe/Berlin', ['02:30'], ['0 30 2 * * *', '0 0 3 * * *']],
		['Europe/Berlin', ['02:30', '03:00'], ['0 30 2 * * *', '0 0 3 * * *']],
		['Australia/Lord_Howe', ['02:15'], ['0 15 2 * * *', '0 30 2 * * *']],
	])('in %s for %p are correct', (zone, entries, expected) => {
		expect(cronExpressions(timesOfDay(entries), from(zone))).toEqual(expected);
	});

	// Half-hour steps, gaps before and after midnight, a zone whose winter is the exception.
	it.each([
		['Australia/Lord_Howe', '2026-10-03', '2026-04-04'],
		['America/Santiago', '2026-09-05', '2026-04-04'],
		['America/Nuuk', '2026-03-27', '2026-10-23'],
		['Europe/Dublin', '2026-03-28', '2026-10-24'],
	])('in %s run every time once a day around both clock changes', (zone, ...starts) => {
		for (const clock of ['00:00', '00:30', '01:15', '01:45', '02:00', '02:15', '03:00', '23:30']) {
			const times = timesOfDay([clock]);
			const expressions = cronExpressions(times, from(zone));
			for (const start of starts) {
				const first = DateTime.fromISO(start, { zone });
				const days = [0, 1, 2].map((count) => first.plus({ days: count }));
				const due = cronTicks(expressions, first.minus({ minutes: 1 }), first.plus({ days: 4 }))
					.flatMap((tick) => dueAt(tick, times))
					.sort((one, other) => one.startsAt.toMillis() - other.startsAt.toMillis());
				const found = days.map((day) => due.find((run) => run.date === day.toISODate())?.startsAt.toISO());
				const expected = days.map((day) => times.flatMap((time) => instantsOf(day, time))[0]?.toISO());
				expect([clock, ...found]).toEqual([clock, ...expected]);
			}
		}
	});
});
