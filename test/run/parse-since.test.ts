import { ParameterError } from '../../src/errors';
import { parseSince } from '../../src/run/parse-since';

const NOW = Date.UTC(2026, 2, 10, 9);

describe('option Since', () => {
	it.each(['', '   '])('means a full run when it is %j', (text) => {
		expect(parseSince(text, NOW)).toBeUndefined();
	});

	it.each([
		['2026-03-09T09:00:00Z', '2026-03-09T09:00:00.000Z'],
		[' 2026-03-09T09:00:00.123+05:30 ', '2026-03-09T09:00:00.123+05:30'],
		['2026-03-10T09:09:00Z', '2026-03-10T09:09:00.000Z'],
	])('takes %j', (text, instant) => {
		expect(parseSince(text, NOW)).toBe(instant);
	});

	it.each([
		'yesterday',
		'2026-13-01T00:00:00Z',
		'2026-02-30',
		'1741597200000',
		'2026-03-10T09:11:00Z',
		'2027-01-01',
	])('refuses %j, by its name', (text) => {
		expect(() => parseSince(text, NOW)).toThrow(ParameterError);
		expect(() => parseSince(text, NOW)).toThrow(/^Since: /);
	});
});
