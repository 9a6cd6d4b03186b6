import type { Decided, Outcome } from '../../src/run/outcome';
import { countRequests, countValues, statusOf } from '../../src/run/summary';

const decided = (...outcomes: Outcome[]): Decided[] => outcomes.map((outcome) => ({ outcome, reason: '' }));

describe('The summary of results', () => {
	it('counts each value that occurs', () => {
		expect(countValues(['done', 'failed', 'done'])).toEqual({ done: 2, failed: 1 });
		expect(countValues([])).toEqual({});
	});

	it('adds up the requests to both systems', () => {
		const one = { sent: 3, writes: 1, retries: 2, waitedMs: 10.4 };
		const other = { sent: 5, writes: 4, retries: 0, waitedMs: 0.2 };
		expect(countRequests(one, other)).toEqual({
			bambooHr: 3,
			iSpring: 5,
			writes: 5,
			retries: 2,
			waitedMs: 11,
		});
	});

	it('is not a success when nothing that was requested could be done', () => {
		expect(statusOf(decided('skipped', 'skipped'), true)).toBe('partial');
		expect(statusOf(decided('skipped', 'done'), false)).toBe('success');
		expect(statusOf([])).toBe('success');
		expect(statusOf(decided('skipped', 'held'), true)).toBe('held');
	});

	it('prefers held to partial, and partial to success', () => {
		expect(statusOf([])).toBe('success');
		expect(statusOf(decided('done', 'skipped', 'planned'))).toBe('success');
		expect(statusOf(decided('done', 'failed'))).toBe('partial');
		expect(statusOf(decided('failed', 'held', 'done'))).toBe('held');
	});
});
