import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readInstant } from '../../src/run/read-instant';

const read = (value: unknown, zone = 'Europe/Berlin') => readInstant(value, zone)?.toISO() ?? null;

describe('A time that a user enters', () => {
	it.each<[unknown, string]>([
		['2026-01-31T06:00:00Z', '2026-01-31T06:00:00.000Z'],
		['2026-01-31T06:00:00+0530', '2026-01-31T06:00:00.000+05:30'],
		['2026-01-31T06:00', '2026-01-31T06:00:00.000+01:00'],
		['2026-01-31 06:00:00', '2026-01-31T06:00:00.000+01:00'],
		['2026-01-31 06:00', '2026-01-31T06:00:00.000+01:00'],
		['2026-01-31 06:00:00.250', '2026-01-31T06:00:00.250+01:00'],
		['2026-01-31 06:00:00Z', '2026-01-31T06:00:00.000Z'],
		['2026-01-31 06:00:00 Z', '2026-01-31T06:00:00.000Z'],
		['2026-01-31 06:00:00+02:00', '2026-01-31T06:00:00.000+02:00'],
		['2026-01-31 06:00:00 +02:00', '2026-01-31T06:00:00.000+02:00'],
		[' 2026-01-31 ', '2026-01-31T00:00:00.000+01:00'],
		['20260131', '2026-01-31T00:00:00.000+01:00'],
		['Sat, 31 Jan 2026 06:00:00 GMT', '2026-01-31T06:00:00.000Z'],
		[1769839200000, '2026-01-31T07:00:00.000+01:00'],
		[1769839200, '2026-01-31T07:00:00.000+01:00'],
		[1769839200.25, '2026-01-31T07:00:00.250+01:00'],
		['1769839200000', '2026-01-31T07:00:00.000+01:00'],
		['1769839200', '2026-01-31T07:00:00.000+01:00'],
		[new Date('2026-01-31T06:00:00Z'), '2026-01-31T07:00:00.000+01:00'],
		[DateTime.fromISO('2026-01-31T06:00:00Z', { zone: 'utc' }), '2026-01-31T06:00:00.000Z'],
	])('can be %p', (value, instant) => {
		expect(read(value)).toBe(instant);
	});

	it.each([
		...['', ' ', 'soon', '12', '2026', '2026013', '2026-13-01', '2026-02-30', '20261301', '1e12', '-1'],
		...[0, 1, -1769839200, 20260131, 5e10, 20260131060000, 1.7e15, NaN, Infinity],
		...[undefined, null, true, {}, [], ['2026-01-31'], new Date(NaN), DateTime.invalid('no')],
	])('cannot be %p', (value) => {
		expect(read(value)).toBeNull();
	});

	it('is the same in every format', () => {
		const seconds = fc.integer({ min: 1e8, max: 9.9e9 });
		const zones = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia');
		fc.assert(
			fc.property(seconds, zones, (time, zone) => {
				const at = DateTime.fromSeconds(time, { zone });
				const forms = [time, time * 1000, `${time}`, `${time * 1000}`, at, at.toJSDate(), at.toISO()];
				const more = [at.toSQL(), at.toHTTP(), at.toJSDate().toISOString()];
				for (const form of [...forms, ...more]) {
					expect(readInstant(form, zone)?.toMillis()).toBe(at.toMillis());
				}
			}),
		);
	});
});
