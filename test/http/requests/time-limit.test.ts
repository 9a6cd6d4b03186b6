import { times } from 'lodash';
import {
	abortAfter,
	LIST_LIMIT_MS,
	REQUEST_LIMIT_MS,
	withTimeLimit,
} from '../../../src/http/requests/time-limit';
import { abortListeners } from '../../support/abort-listeners.mts';

afterEach(() => jest.restoreAllMocks());

/** The time-outs that were set, each to be let run out by hand. */
function handTimers() {
	const timers: Array<{ ms: number; runOut: () => void }> = [];
	jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
		const timer = new AbortController();
		timers.push({ ms, runOut: () => timer.abort() });
		return timer.signal;
	});
	return timers;
}

describe('The time limit of a request', () => {
	it.each([
		[undefined, REQUEST_LIMIT_MS],
		[5_000, 5_000],
		[LIST_LIMIT_MS, LIST_LIMIT_MS],
		[300_000, LIST_LIMIT_MS],
	])('with a timeout of %p is %p ms', (timeout, limitMs) => {
		const timers = handTimers();
		const { abortSignal } = withTimeLimit({ url: '/user', ...(timeout === undefined ? {} : { timeout }) });
		expect(timers.map(({ ms }) => ms)).toEqual([limitMs]);
		expect(abortSignal?.aborted).toBe(false);
		timers[0]?.runOut();
		expect(abortSignal?.aborted).toBe(true);
	});

	it('still lets a stopped execution abort the request', () => {
		handTimers();
		const stop = new AbortController();
		const { abortSignal } = withTimeLimit({ url: '/user', abortSignal: stop.signal });
		stop.abort();
		expect(abortSignal?.aborted).toBe(true);
		expect(abortAfter(1_000, AbortSignal.abort()).aborted).toBe(true);
	});

	it('listens once for the stop of an execution, however many requests it sends', () => {
		const timers = handTimers();
		const stop = new AbortController();
		const signals = times(100, () => abortAfter(1_000, stop.signal));
		expect(abortListeners(stop.signal)).toBe(1);
		timers.slice(0, 50).forEach(({ runOut }) => runOut());
		expect(signals.filter(({ aborted }) => aborted)).toHaveLength(50);
		stop.abort();
		expect(signals.filter(({ aborted }) => aborted)).toHaveLength(100);
	});
});
