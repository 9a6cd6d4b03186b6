import { dayOf } from '../../src/learning/dates';

describe('day of an instant', () => {
	it.each([
		['2026-03-10T23:30:00+00:00', 'Asia/Tokyo', '2026-03-11'],
		['2026-03-10T23:30:00+00:00', 'America/New_York', '2026-03-10'],
		['2026-03-10T02:00:00Z', 'America/New_York', '2026-03-09'],
		['2026-03-10', 'Asia/Tokyo', '2026-03-10'],
		['2026-03-10', 'America/New_York', '2026-03-10'],
		[' 2026-03-10 23:30:00 ', 'Asia/Tokyo', '2026-03-10'],
		['2026-03-10 23:30:00 +00:00', 'Asia/Tokyo', '2026-03-11'],
		// Samoa had no such day.
		['2011-12-30', 'Pacific/Apia', '2011-12-30'],
	])('of %j in %s is %s', (text, timezone, day) => {
		expect(dayOf(text, timezone)).toBe(day);
	});

	it.each([undefined, '', ' ', 'soon', '2026-02-30', '0000-00-00', '2026-13-01T00:00:00Z'])(
		'is none for %j',
		(text) => {
			expect(dayOf(text, 'UTC')).toBeUndefined();
		},
	);
});
