import { dayOf, placeholderIn } from '../../../src/learning/plan/dates';

describe('The calendar day of a time', () => {
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
	])('%j in %s is %s', (text, timezone, day) => {
		expect(dayOf(text, timezone)).toBe(day);
	});

	it.each([undefined, '', ' ', 'soon', '2026-02-30', '0000-00-00', '2026-13-01T00:00:00Z'])(
		'does not exist for %j',
		(text) => {
			expect(dayOf(text, 'UTC')).toBeUndefined();
		},
	);
});

describe('A placeholder date', () => {
	it.each([
		['1970-01-01', 'UTC', '1970-01-01'],
		['1970-01-01T00:00:00Z', 'America/New_York', '1969-12-31'],
		['1970-01-01T00:00:00+00:00', 'Pacific/Auckland', '1970-01-01'],
		['1970-01-01 00:00:00', 'Europe/Berlin', '1970-01-01'],
		['1969-12-31T19:00:00-05:00', 'UTC', '1970-01-01'],
		['1970-01-02T00:00:00Z', 'UTC', '1970-01-02'],
		['1900-01-01', 'UTC', '1900-01-01'],
		['0001-01-01T00:00:00Z', 'UTC', '0001-01-01'],
	])('such as %j in %s is recognized and reported unchanged', (text, timezone, placeholder) => {
		expect(dayOf(text, timezone)).toBeUndefined();
		expect(placeholderIn(text, timezone)).toBe(placeholder);
	});

	it.each(['2026-03-10', '1999-12-31', 'soon', '', undefined])('is not recognized in %j', (text) => {
		expect(placeholderIn(text, 'UTC')).toBeUndefined();
	});
});
