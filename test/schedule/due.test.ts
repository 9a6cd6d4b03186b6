import { DateTime } from 'luxon';
import { dueAt, instantsOf, nextRun } from '../../src/schedule/due';
import { timesOfDay } from '../../src/schedule/time-of-day';

const day = (date: string, zone: string) => DateTime.fromISO(date, { zone });
const starts = (date: string, time: string, zone: string) =>
	timesOfDay([time]).flatMap((one) =>
		instantsOf(day(date, zone), one).map((instant) => instant.toISO({ suppressMilliseconds: true })),
	);

describe('The time of a daily run', () => {
	it.each([
		['America/New_York', '2026-07-01', '06:00', ['2026-07-01T06:00:00-04:00']],
		// Set forward: the first instant after the gap.
		['America/New_York', '2026-03-08', '02:30', ['2026-03-08T03:00:00-04:00']],
		['America/New_York', '2026-03-08', '03:00', ['2026-03-08T03:00:00-04:00']],
		['Europe/Berlin', '2026-03-29', '02:00', ['2026-03-29T03:00:00+02:00']],
		['Australia/Sydney', '2026-10-04', '02:59', ['2026-10-04T03:00:00+11:00']],
		['Australia/Lord_Howe', '2026-10-04', '02:15', ['2026-10-04T02:30:00+11:00']],
		['America/Santiago', '2026-09-06', '00:30', ['2026-09-06T01:00:00-03:00']],
		// The gap ends at midnight: the run belongs to the day before.
		['America/Nuuk', '2026-03-28', '23:30', ['2026-03-29T00:00:00-01:00']],
		// Set back: twice.
		['America/New_York', '2026-11-01', '01:30', ['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00']],
		[
			'Australia/Lord_Howe',
			'2026-04-05',
			'01:45',
			['2026-04-05T01:45:00+11:00', '2026-04-05T01:45:00+10:30'],
		],
	])('in %s on %s at %s is correct', (zone, date, time, expected) => {
		expect(starts(date, time, zone)).toEqual(expected);
	});
});

describe('A due run', () => {
	it('has both times when a clock change moves one to the other', () => {
		const runs = dueAt(day('2026-10-04T03:00', 'Australia/Sydney'), timesOfDay(['02:30', '03:00', '04:00']));
		expect(runs.map(({ time, date }) => [time.text, date])).toEqual([
			['02:30', '2026-10-04'],
			['03:00', '2026-10-04'],
		]);
	});

	it('after a clock change at midnight belongs to the day before', () => {
		const runs = dueAt(day('2026-03-29T00:00', 'America/Nuuk'), timesOfDay(['23:30']));
		expect(runs.map(({ date }) => date)).toEqual(['2026-03-28']);
	});

	it('is not found one second earlier or later', () => {
		expect(dueAt(day('2026-07-01T06:00:01', 'Europe/Berlin'), timesOfDay(['06:00']))).toEqual([]);
	});
});

describe('The next run', () => {
	it.each([
		['2026-07-01T05:59:59', '2026-07-01T06:00:00+02:00', 1],
		['2026-07-01T06:00:00', '2026-07-01T12:30:00+02:00', 2],
		['2026-07-01T23:00:00', '2026-07-02T06:00:00+02:00', 1],
	])('is correct after %s', (after, expected, runOfDay) => {
		const run = nextRun(day(after, 'Europe/Berlin'), timesOfDay(['12:30', '06:00']));
		expect(run.startsAt.toISO({ suppressMilliseconds: true })).toBe(expected);
		expect(run.time.runOfDay).toBe(runOfDay);
	});
});
