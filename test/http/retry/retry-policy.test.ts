import fc from 'fast-check';
import { decideRetry, type Attempt } from '../../../src/http/retry/retry-policy';

const attempt = (given: Partial<Attempt>): Attempt => ({
	attempt: 1,
	isRepeatable: true,
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
		expect(decideRetry(attempt({ ...responseOf(status), attempt: 3 }))).toEqual({
			is: 'pauseAll',
			waitMs: 3000,
		});
	});

	it('attempts a throttled request six times at most', () => {
		expect(decideRetry(attempt({ ...responseOf(429), attempt: 5 })).is).toBe('pauseAll');
		expect(decideRetry(attempt({ ...responseOf(429), attempt: 6 })).is).toBe('final');
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
			attempt: fc.integer({ min: 6, max: 1000 }),
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
