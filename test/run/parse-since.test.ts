import { DateTime } from 'luxon';
import { ParameterError } from '../../src/errors';
import { createServerClock } from '../../src/http/responses/server-clock';
import { assertPassed, parseSince } from '../../src/run/parse-since';
import { fakeClock } from '../support/clients.mts';

const parse = (given: unknown) => parseSince(given, 'Europe/Berlin');

describe('The option Since', () => {
	it.each(['', '   ', undefined, null])('means a full run when it is %j', (given) => {
		expect(parse(given)).toBeUndefined();
	});

	it.each<[unknown, string]>([
		['2026-03-09T09:00:00Z', '2026-03-09T09:00:00.000Z'],
		[' 2026-03-09T09:00:00.123+05:30 ', '2026-03-09T09:00:00.123+05:30'],
		['2026-03-09', '2026-03-09T00:00:00.000+01:00'],
		['2026-03-09 09:00:00', '2026-03-09T09:00:00.000+01:00'],
		[new Date('2026-03-09T09:00:00Z'), '2026-03-09T10:00:00.000+01:00'],
		[DateTime.fromISO('2026-03-09T09:00:00-05:00', { setZone: true }), '2026-03-09T09:00:00.000-05:00'],
		[1773046800000, '2026-03-09T10:00:00.000+01:00'],
		['1773046800', '2026-03-09T10:00:00.000+01:00'],
	])('accepts %p', (given, instant) => {
		expect(parse(given)).toBe(instant);
	});

	it.each(['yesterday', '2026-13-01T00:00:00Z', '2026-02-30', 20260309061500, {}, [], true, new Date(NaN)])(
		'refuses %p with its name in the error',
		(given) => {
			expect(() => parse(given)).toThrow(ParameterError);
			expect(() => parse(given)).toThrow(/^Since: .* is not a date and time/);
		},
	);
});

describe('A future start time', () => {
	const MINUTE = 60_000;
	const OUR_NOW = '2026-03-10T09:00:00Z';

	/** @param serverMinutes how far the other clock is ahead of ours; undefined = it has not been seen */
	function check(minutes: number, serverMinutes: number | undefined): () => void {
		const clock = fakeClock(Date.parse(OUR_NOW));
		const serverClock = createServerClock();
		const date = new Date(clock.nowMs() + (serverMinutes ?? 0) * MINUTE).toUTCString();
		if (serverMinutes !== undefined) serverClock.observe(date, clock.nowMs());
		const since = new Date(clock.nowMs() + minutes * MINUTE).toISOString();
		return () => assertPassed(since, { clock, serverClock });
	}

	it.each([
		[9, 0],
		[39, 30],
		[9, -30],
		[60 * 23, undefined],
	])(
		'is not refused %i minutes ahead of n8n, while the clock of the other system is %p minutes ahead',
		(minutes, server) => {
			expect(check(minutes, server)).not.toThrow();
		},
	);

	it.each([
		[11, 0],
		[41, 30],
		[11, -30],
		[60 * 25, undefined],
	])(
		'is refused %i minutes ahead of n8n, while the clock of the other system is %p minutes ahead',
		(minutes, server) => {
			expect(check(minutes, server)).toThrow(/^Since: .* is in the future/);
		},
	);

	it('is not assumed when there is no start time', () => {
		const transport = { clock: fakeClock(), serverClock: createServerClock() };
		expect(() => assertPassed(undefined, transport)).not.toThrow();
	});
});
