import { readTimestamp, toInstant } from '../../src/webhooks/timestamp';

describe('A webhook timestamp', () => {
	it.each([
		['1658248023', '2022-07-19T16:27:03Z'],
		['1658248023000', '2022-07-19T16:27:03Z'],
		['1658248023.5', '2022-07-19T16:27:03.500Z'],
		[' 2026-04-10T10:28:35Z ', '2026-04-10T10:28:35Z'],
		['2026-01-31T18:42:00+0000', '2026-01-31T18:42:00Z'],
		['2026-01-31T18:42:00+02:00', '2026-01-31T16:42:00Z'],
		['2026-01-31T18:42:00', '2026-01-31T18:42:00Z'],
		['2026-01-31 18:42:00', '2026-01-31T18:42:00Z'],
		['Sat, 31 Jan 2026 18:42:00 GMT', '2026-01-31T18:42:00Z'],
	])('written as %s is %s', (text, instant) => {
		expect(toInstant(text)).toBe(instant);
	});

	it.each(['', ' ', 'soon', '12', '999999999999999999', '2026-13-01T00:00:00Z'])(
		'cannot be read from %j',
		(text) => {
			expect(readTimestamp(text)).toBeUndefined();
			expect(toInstant(text)).toBeNull();
		},
	);
});
