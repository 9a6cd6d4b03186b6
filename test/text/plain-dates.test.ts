import fc from 'fast-check';
import { DateTime } from 'luxon';
import { isPlainDay, plainInstantMs } from '../../src/text/plain-dates';

const upTo = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const anyDay = fc.tuple(fc.constantFrom('1899', '1900', '2024', '2026', '2100'), upTo(13), upTo(32));
const anyTime = fc.tuple(upTo(25), upTo(61), upTo(61));
const anyOffset = fc.oneof(
	fc.constantFrom('', 'Z', 'z', '+0300', '.5Z', ' UTC'),
	fc
		.tuple(fc.constantFrom('+', '-'), upTo(26), upTo(61))
		.map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
);

describe('Plain dates', () => {
	it('are days that luxon reads as the same day', () => {
		fc.assert(
			fc.property(anyDay, (parts) => {
				const text = parts.join('-');
				if (isPlainDay(text)) expect(DateTime.fromISO(text).toISODate()).toBe(text);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('are instants that luxon reads as the same instant', () => {
		fc.assert(
			fc.property(anyDay, anyTime, anyOffset, (day, time, offset) => {
				const text = `${day.join('-')}T${time.join(':')}${offset}`;
				const ms = plainInstantMs(text);
				if (ms === undefined) return;
				expect(ms).not.toBeNaN();
				expect(DateTime.fromISO(text).toMillis()).toBe(ms);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('have the forms that the two systems use', () => {
		expect(['2026-01-15', '2026-02-28'].every(isPlainDay)).toBe(true);
		expect(plainInstantMs('2026-01-15T09:00:00+03:00')).toBe(Date.UTC(2026, 0, 15, 6));
		expect(plainInstantMs('2026-01-15T09:00:00Z')).toBe(Date.UTC(2026, 0, 15, 9));
	});

	it.each([
		'2026-02-30',
		'2026-1-15',
		' 2026-01-15',
		'2026-01-15T09:00',
		'2026-01-15T09:00:00',
		'15/01/2026',
		'',
	])('are not %j', (text) => {
		expect([isPlainDay(text), plainInstantMs(text)]).toEqual([false, undefined]);
	});
});
