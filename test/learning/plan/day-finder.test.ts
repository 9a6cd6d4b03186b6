import fc from 'fast-check';
import { dayFinder } from '../../../src/learning/plan/day-finder';
import { dayOf } from '../../../src/learning/plan/dates';

const ZONES = [
	'Europe/Berlin',
	'America/New_York',
	'Asia/Kolkata',
	'Pacific/Kiritimati',
	'UTC',
	'Australia/Lord_Howe',
];

it('finds the same day as dayOf, for every instant in every zone', () => {
	const finders = new Map(ZONES.map((zone) => [zone, dayFinder(zone)]));
	fc.assert(
		fc.property(
			fc.constantFrom(...ZONES),
			fc.date({ min: new Date('1969-01-01'), max: new Date('2101-01-01'), noInvalidDate: true }),
			fc.constantFrom('Z', '+00:00', '-11:30', '+14:00'),
			(zone, date, offset) => {
				const text = `${date.toISOString().slice(0, 19)}${offset}`;
				expect(finders.get(zone)?.(text)).toBe(dayOf(text, zone));
			},
		),
		{ numRuns: 500 },
	);
});

it.each([
	['2026-02-30T10:00:00Z', undefined],
	['2026-02-29', undefined],
	['2028-02-29', '2028-02-29'],
	['2028-02-29T23:30:00Z', '2028-03-01'],
	['2026-04-31T10:00:00Z', undefined],
	['2026-12-31T22:59:59.999Z', '2026-12-31'],
	['2026-03-29T23:30:00+00:00', '2026-03-30'],
	['2026-03-10', '2026-03-10'],
	['2026-03-09 23:30:00', '2026-03-09'],
	['2026-03-09T23:30:00Z', '2026-03-10'],
	['1970-01-01T00:00:00Z', undefined],
	['2026-03-09T25:00:00Z', undefined],
	['soon', undefined],
	['', undefined],
	[undefined, undefined],
])('reads %s in Berlin as %s', (text, day) => {
	expect(dayFinder('Europe/Berlin')(text)).toBe(day);
});
