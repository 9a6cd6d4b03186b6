import fc from 'fast-check';
import { decideRetry, type Attempt } from '../../../src/http/retry/retry-policy';

const attempt = (given: Partial<Attempt>): Attempt => ({
	attempt: 1,
	repeatable: true,
	nowMs: 0,
	random: 0.5,
	...given,
});
const answer = (status: number, headers: Record<string, string> = {}) => ({ answer: { status, headers } });

describe('judge', () => {
	it.each([429, 503])('waits together with all others after %i, also with a write', (status) => {
		const verdict = decideRetry(attempt({ ...answer(status, { 'retry-after': '3' }), repeatable: false }));
		expect(verdict).toEqual({ is: 'waitTogether', waitMs: 3000 });
	});

	it.each([429, 503])('backs off after %i when nobody says how long', (status) => {
		expect(decideRetry(attempt({ ...answer(status), attempt: 3 }))).toEqual({
			is: 'waitTogether',
			waitMs: 3000,
		});
	});

	it('sets out six times when told to wait', () => {
		expect(decideRetry(attempt({ ...answer(429), attempt: 5 })).is).toBe('waitTogether');
		expect(decideRetry(attempt({ ...answer(429), attempt: 6 })).is).toBe('final');
	});

	it.each([408, 500, 502, 504, 598, undefined])('repeats after %s four times, reads only', (status) => {
		const fault = status === undefined ? {} : answer(status, { 'retry-after': '30' });
		expect(decideRetry(attempt({ ...fault }))).toEqual({ is: 'waitAlone', waitMs: 750 });
		expect(decideRetry(attempt({ ...fault, attempt: 3 })).is).toBe('waitAlone');
		expect(decideRetry(attempt({ ...fault, attempt: 4 })).is).toBe('final');
		expect(decideRetry(attempt({ ...fault, repeatable: false })).is).toBe('final');
	});

	it.each([301, 302, 307, 400, 401, 403, 404, 405, 406, 409, 412, 413, 422, 501])(
		'never repeats after %i',
		(status) => {
			expect(decideRetry(attempt(answer(status, { 'retry-after': '1' }))).is).toBe('final');
		},
	);

	it('comes to an end whatever is answered', () => {
		const given = fc.record({
			status: fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined }),
			repeatable: fc.boolean(),
			attempt: fc.integer({ min: 6, max: 1000 }),
		});
		fc.assert(
			fc.property(
				given,
				({ status, ...rest }) =>
					decideRetry(attempt({ ...rest, ...(status === undefined ? {} : answer(status)) })).is === 'final',
			),
		);
	});
});
