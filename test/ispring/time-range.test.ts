import { isWithin } from '../../src/ispring/time-range';

const from = '2026-03-01T09:00:00Z';
const before = '2026-04-01T00:00:00+02:00';

describe('An iSpring Learn time range', () => {
	it.each([
		['2026-03-01T09:00:00+00:00', true],
		['2026-03-01T10:00:00+01:00', true],
		['2026-03-01T08:59:59Z', false],
		['2026-03-31T21:59:59Z', true],
		['2026-03-31T22:00:00Z', false],
		['2026-03-01 09:00:00', true],
		[' 2026-03-01 08:00:00 ', false],
	])('includes its start and excludes its end: %s is %p', (text, expected) => {
		expect(isWithin(text, { from, before }, 'utc')).toBe(expected);
	});

	it.each([
		['2026-02-28', false],
		['2026-03-01', true],
		['2026-03-31', true],
		['2026-04-01', false],
	])('includes a day that is partly inside: %s is %p', (text, expected) => {
		expect(isWithin(text, { from, before }, 'utc')).toBe(expected);
	});

	it('uses the given time zone for dates and times without an offset', () => {
		expect(isWithin('2026-03-01 09:30:00', { from }, 'Europe/Berlin')).toBe(false);
		expect(isWithin('2026-02-28', { from: '2026-03-01T01:00:00Z' }, 'America/New_York')).toBe(true);
		expect(isWithin('2026-02-28', { from: '2026-03-01T01:00:00Z' }, 'utc')).toBe(false);
	});

	it.each([undefined, '', 'soon'])('includes %j only if it has no limits', (text) => {
		expect(isWithin(text, {}, 'utc')).toBe(true);
		expect(isWithin(text, { from: '', before: '' }, 'utc')).toBe(true);
		expect(isWithin(text, { from }, 'utc')).toBe(false);
		expect(isWithin(text, { before }, 'utc')).toBe(false);
	});
});
