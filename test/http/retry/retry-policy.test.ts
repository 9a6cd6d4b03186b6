import fc from 'fast-check';
import { decideRetry, type Attempt } from '../../../src/http/retry/retry-policy';

const attempt = (given: Partial<Attempt>): Attempt => ({
	attempt: 1,
	isRepeatable: true,
	throttling: { pause: 1, forMs: 0 },
	nowMs: 0,
	random: 0.5,
	...given,
});
const responseOf = (status: number, headers: Record<string, string> = {}) => ({
	response: { status, headers },
});

describe('decideRetry', () => {
	it.each([429, 503])('pauses all requests after a %i response, even after a write', (status) => {
		const decision = decideRetry(
			attempt({ ...responseOf(status, { 'retry-after': '3' }), isRepeatable: false }),
		);
		expect(decision).toEqual({ is: 'pauseAll', waitMs: 3000 });
	});

	it.each([429, 503])('backs off after a %i response without Retry-After', (status) => {
		const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((pause) =>
			decideRetry(attempt({ ...responseOf(status), throttling: { pause, forMs: 0 } })),
		);
		const expected = [750, 1500, 3000, 6000, 12_000, 24_000, 48_000, 60_000];
		expect(waits).toEqual(expected.map((waitMs) => ({ is: 'pauseAll', waitMs })));
	});

	it('waits longer than Retry-After says when that has been in vain three times', () => {
		const waits = (header: string) =>
			[3, 4, 5].map((pause) =>
				decideRetry(
					attempt({ ...responseOf(429, { 'retry-after': header }), throttling: { pause, forMs: 0 } }),
				),
			);
		expect(waits('1')).toEqual([1000, 6000, 12_000].map((waitMs) => ({ is: 'pauseAll', waitMs })));
		expect(waits('40')).toEqual(Array(3).fill({ is: 'pauseAll', waitMs: 40_000 }));
	});

	it('attempts a throttled request nine times at most, while others are answered', () => {
		expect(decideRetry(attempt({ ...responseOf(429), attempt: 8 })).is).toBe('pauseAll');
		expect(decideRetry(attempt({ ...responseOf(429), attempt: 9 })).is).toBe('final');
	});

	it('gives up when nothing has been let through for five minutes', () => {
		const after = (forMs: number) =>
			decideRetry(attempt({ ...responseOf(429), throttling: { pause: 8, forMs } }));
		expect([after(299_999).is, after(300_000).is]).toEqual(['pauseAll', 'final']);
	});

	it.each([408, 500, 502, 504, 598, undefined])(
		'attempts a repeatable request four times at most after %s, and a write only once',
		(status) => {
			const fault = status === undefined ? {} : responseOf(status, { 'retry-after': '30' });
			expect(decideRetry(attempt({ ...fault }))).toEqual({ is: 'retry', waitMs: 750 });
			expect(decideRetry(attempt({ ...fault, attempt: 3 })).is).toBe('retry');
			expect(decideRetry(attempt({ ...fault, attempt: 4 })).is).toBe('final');
			expect(decideRetry(attempt({ ...fault, isRepeatable: false })).is).toBe('final');
		},
	);

	it.each([301, 302, 307, 400, 401, 403, 404, 405, 406, 409, 412, 413, 422, 501])(
		'never retries after a %i response',
		(status) => {
			expect(decideRetry(attempt(responseOf(status, { 'retry-after': '1' }))).is).toBe('final');
		},
	);

	it('gives up eventually whatever the responses are', () => {
		const given = fc.record({
			status: fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined }),
			isRepeatable: fc.boolean(),
			attempt: fc.integer({ min: 9, max: 1000 }),
		});
		fc.assert(
			fc.property(
				given,
				({ status, ...rest }) =>
					decideRetry(attempt({ ...rest, ...(status === undefined ? {} : responseOf(status)) })).is ===
					'final',
			),
		);
	});
});
