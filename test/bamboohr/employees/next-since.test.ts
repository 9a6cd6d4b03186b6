import fc from 'fast-check';
import { DateTime } from 'luxon';
import { nextSince } from '../../../src/bamboohr/employees/next-since';

const NOON = Date.parse('2026-03-10T12:00:00Z');
const next = (since: string, latest: string | null, askedAtMs = NOON) =>
	nextSince({ since, latest, askedAtMs });

describe('The next start time for changes in BambooHR', () => {
	it('is some minutes before the latest change that BambooHR reports', () => {
		expect(next('2026-03-01T00:00:00Z', '2026-03-10T11:30:00Z')).toBe('2026-03-10T11:20:00Z');
	});

	it('stays the same when BambooHR reports no change', () => {
		expect(next('2026-03-01T00:00:00Z', null)).toBe('2026-03-01T00:00:00Z');
		expect(next('2026-03-01T00:00:00.250Z', null)).toBe('2026-03-01T00:00:00.250Z');
	});

	it.each(['2026-03-10T11:01:00Z', '2026-03-10T11:00:00Z', '2025-01-01T00:00:00Z'])(
		'never moves back when the latest change is %s',
		(latest) => {
			expect(next('2026-03-10T11:00:00Z', latest)).toBe('2026-03-10T11:00:00Z');
		},
	);

	it('ignores a latest change in the future, so that changes until then are not missed', () => {
		expect(next('2026-03-01T00:00:00Z', '2027-01-01T00:00:00Z')).toBe('2026-03-10T11:50:00Z');
	});

	it('does not move past the latest change when the clock of n8n is ahead', () => {
		const ahead = Date.parse('2030-01-01T00:00:00Z');
		expect(next('2026-03-01T00:00:00Z', '2026-03-10T11:30:00Z', ahead)).toBe('2026-03-10T11:20:00Z');
	});

	it('is in UTC, whatever the offset of the input', () => {
		expect(next('2026-03-10T13:25:00+02:00', '2026-03-10T06:30:00-05:00')).toBe('2026-03-10T11:25:00Z');
	});

	it('leaves no gap, whatever changes are reported', () => {
		const minute = fc.integer({ min: 0, max: 60 * 24 });
		fc.assert(
			fc.property(minute, fc.option(minute), minute, (since, latest, now) => {
				const at = (minutes: number) => DateTime.fromMillis(NOON + minutes * 60_000, { zone: 'utc' });
				const text = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();
				const result = DateTime.fromISO(
					next(text(since), latest === null ? null : text(latest), at(now).toMillis()),
				);
				expect(result >= at(since)).toBe(true);
				// Later than where it was only as far as changes were seen, less the overlap.
				if (result > at(since)) expect(result.plus({ minutes: 10 }) <= at(latest ?? since)).toBe(true);
			}),
		);
	});
});
