import fc from 'fast-check';
import { DateTime } from 'luxon';
import { backoffMs, MAX_WAIT_MS, MIN_WAIT_MS, retryAfterMs } from '../../../src/http/retry/retry-timing';

const NOW_MS = Date.UTC(1994, 10, 6, 8, 49, 30);

describe('retryAfterMs', () => {
	it.each([
		['2', 2000],
		[' 7 ', 7000],
		['1.5', 1500],
		// The three forms of a date in RFC 9110: of today, of RFC 850 and of C.
		['Sun, 06 Nov 1994 08:49:37 GMT', 7000],
		['Sunday, 06-Nov-94 08:49:37 GMT', 7000],
		['Sun Nov  6 08:49:37 1994', 7000],
	])('parses %j', (header, waitMs) => {
		expect(retryAfterMs(header, NOW_MS)).toBe(waitMs);
	});

	it.each(['0', '-5', '0.001', 'Sun, 06 Nov 1994 08:49:30 GMT', 'Sat, 05 Nov 1994 08:49:37 GMT'])(
		'never makes a tight loop of %j',
		(header) => {
			expect(retryAfterMs(header, NOW_MS)).toBe(MIN_WAIT_MS);
		},
	);

	it.each(['3600', '99999999999999999999999999', 'Sat, 06 Nov 2094 08:49:37 GMT'])(
		'never waits forever: %j',
		(header) => {
			expect(retryAfterMs(header, NOW_MS)).toBe(MAX_WAIT_MS);
		},
	);

	it.each([undefined, '', ' ', 'soon', '1e3', '0x10', 'NaN', 'Infinity', '5 seconds', '1, 1', '2026-09-16'])(
		'leaves %j to the backoff',
		(header) => {
			expect(retryAfterMs(header, NOW_MS)).toBeUndefined();
		},
	);

	it('stays within its limits whatever a server sends', () => {
		const header = fc.oneof(
			fc.string(),
			fc.integer().map(String),
			fc.double().map(String),
			fc
				.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') })
				.map((date) => DateTime.fromJSDate(date).toHTTP() ?? ''),
		);
		fc.assert(
			fc.property(header, fc.integer({ min: 0, max: 4e12 }), (text, nowMs) => {
				const waitMs = retryAfterMs(text, nowMs) ?? MIN_WAIT_MS;
				return waitMs >= MIN_WAIT_MS && waitMs <= MAX_WAIT_MS;
			}),
		);
	});
});

describe('backoffMs', () => {
	it('doubles from one second with jitter over the upper half, up to one minute', () => {
		expect([1, 2, 3, 4].map((attempt) => backoffMs(attempt, 0.5))).toEqual([750, 1500, 3000, 6000]);
		expect(backoffMs(3, 0)).toBe(2000);
		expect(backoffMs(3, 0.999)).toBeCloseTo(3998);
		expect(backoffMs(50, 0)).toBe(MAX_WAIT_MS);
	});
});
