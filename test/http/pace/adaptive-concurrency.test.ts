import {
	createAdaptiveConcurrency,
	MAX_CONCURRENCY,
	START_CONCURRENCY,
	type AdaptiveConcurrency,
} from '../../../src/http/pace/adaptive-concurrency';

const CREATE = { method: 'POST', path: '/user' } as const;

/** As many answers as there are requests in flight. */
function round(concurrency: AdaptiveConcurrency, durationMs: number, request = CREATE) {
	const answers = concurrency.limit;
	for (let n = 0; n < answers; n++) concurrency.recordSuccess(request, durationMs);
}

describe('createAdaptiveConcurrency', () => {
	it('starts with four requests in flight and adds one after each round of fast answers, up to 16', () => {
		const concurrency = createAdaptiveConcurrency();
		expect(concurrency.limit).toBe(START_CONCURRENCY);
		round(concurrency, 100);
		expect(concurrency.limit).toBe(5);
		for (let n = 0; n < 30; n++) round(concurrency, 100);
		expect(concurrency.limit).toBe(MAX_CONCURRENCY);
	});

	it('adds none while answers are slower than before', () => {
		const concurrency = createAdaptiveConcurrency();
		round(concurrency, 100);
		round(concurrency, 200);
		round(concurrency, 200);
		expect(concurrency.limit).toBe(5);
		round(concurrency, 120);
		expect(concurrency.limit).toBe(6);
	});

	it('ignores a single slow answer', () => {
		const concurrency = createAdaptiveConcurrency();
		concurrency.recordSuccess(CREATE, 100);
		concurrency.recordSuccess(CREATE, 5000);
		concurrency.recordSuccess(CREATE, 100);
		concurrency.recordSuccess(CREATE, 100);
		expect(concurrency.limit).toBe(5);
	});

	it('compares only requests of the same kind, whatever ID their path contains', () => {
		const concurrency = createAdaptiveConcurrency();
		for (let id = 1; id <= 4; id++)
			concurrency.recordSuccess({ method: 'GET', path: `/user/${id}/groups` }, 20);
		expect(concurrency.limit).toBe(5);
		for (let id = 1; id <= 5; id++) concurrency.recordSuccess({ method: 'POST', path: `/user/${id}` }, 900);
		expect(concurrency.limit).toBe(6);
		for (let id = 6; id <= 11; id++)
			concurrency.recordSuccess({ method: 'GET', path: `/user/${id}/groups` }, 400);
		expect(concurrency.limit).toBe(6);
	});

	it('does not judge by lists, because their time depends on their length', () => {
		const concurrency = createAdaptiveConcurrency();
		for (let n = 0; n < 20; n++) concurrency.recordSuccess({ ...CREATE, isList: true }, 10);
		expect(concurrency.limit).toBe(START_CONCURRENCY);
	});

	it('halves when the system asks to wait, but keeps one request', () => {
		const concurrency = createAdaptiveConcurrency();
		const limits = [1, 2, 3].map(() => {
			concurrency.recordThrottling();
			return concurrency.limit;
		});
		expect(limits).toEqual([2, 1, 1]);
		round(concurrency, 100);
		expect(concurrency.limit).toBe(2);
	});

	it('starts a new round after a fault', () => {
		const concurrency = createAdaptiveConcurrency();
		for (let n = 0; n < 3; n++) concurrency.recordSuccess(CREATE, 100);
		concurrency.recordFault();
		concurrency.recordSuccess(CREATE, 100);
		expect(concurrency.limit).toBe(START_CONCURRENCY);
	});
});
