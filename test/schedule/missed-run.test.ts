import fc from 'fast-check';
import { DateTime } from 'luxon';
import { missedRun } from '../../src/schedule/missed-run';
import { nextRun } from '../../src/schedule/due';
import { timesOfDay } from '../../src/schedule/time-of-day';

const TIMES = timesOfDay(['06:00', '12:00', '18:00']);

function missed(since: string, now: string, zone = 'Europe/Berlin', times = TIMES) {
	const [from, to] = [since, now].map((instant) => DateTime.fromISO(instant, { zone }));
	const run = from && to && missedRun(from, to, times);
	return run?.startsAt.toISO({ suppressMilliseconds: true, includeOffset: false });
}

describe('The run that makes up for missed ones', () => {
	it.each([
		['one that was missed', '2026-07-01T05:00', '2026-07-01T07:00', '2026-07-01T06:00:00'],
		['none when nothing was due', '2026-07-01T06:00', '2026-07-01T11:59', undefined],
		[
			'the first of the day, which compares everyone',
			'2026-07-01T05:00',
			'2026-07-01T20:00',
			'2026-07-01T06:00:00',
		],
		['the second when the first has run', '2026-07-01T06:00', '2026-07-01T20:00', '2026-07-01T12:00:00'],
		['of the last day only', '2026-06-01T05:00', '2026-07-01T07:00', '2026-07-01T06:00:00'],
		['of the day before, in the night', '2026-06-30T17:00', '2026-07-01T05:00', '2026-06-30T18:00:00'],
		['one that is due this very moment', '2026-07-01T05:00', '2026-07-01T06:00', '2026-07-01T06:00:00'],
		['none when the clock was put back', '2026-07-01T07:00', '2026-07-01T06:30', undefined],
	])('is %s', (_what, since, now, wanted) => {
		expect(missed(since, now)).toBe(wanted);
	});

	it('is at the end of a gap when the clocks were put forward meanwhile', () => {
		const times = timesOfDay(['02:30']);
		expect(missed('2026-03-29T01:00', '2026-03-29T04:00', 'Europe/Berlin', times)).toBe(
			'2026-03-29T03:00:00',
		);
	});

	it('exists exactly when the next run after the last known instant has passed', () => {
		const zone = fc.constantFrom(
			'Europe/Berlin',
			'America/New_York',
			'Australia/Lord_Howe',
			'America/Nuuk',
			'UTC',
		);
		const start = DateTime.fromISO('2026-01-01T00:00Z').toMillis();
		const minute = fc.integer({ min: 0, max: 60 * 24 * 365 });
		const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
		fc.assert(
			fc.property(
				zone,
				minute,
				fc.integer({ min: 0, max: 60 * 96 }),
				time,
				(name, from, length, [hour, at]) => {
					const times = timesOfDay([`${hour}:${String(at).padStart(2, '0')}`]);
					const since = DateTime.fromMillis(start + from * 60_000, { zone: name });
					const now = since.plus({ minutes: length });
					expect(missedRun(since, now, times) !== undefined).toBe(nextRun(since, times).startsAt <= now);
				},
			),
		);
	});
});
