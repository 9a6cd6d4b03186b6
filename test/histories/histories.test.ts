import fc from 'fast-check';
import type { Setup } from './company.mts';
import { event } from './events.mts';
import { HISTORIES, SEED } from './history-count.mts';
import { runHistory, type Step } from './run-history.mts';
import { run } from './runs.mts';

const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ event }) },
	{ weight: 2, arbitrary: fc.record({ run }) },
);

const setup: fc.Arbitrary<Setup> = fc.record({
	bamboo: fc.record({
		maxPageLimit: fc.constantFrom(3, 2500),
		listRefused: fc.constantFrom(null, null, 403 as const),
		throttle: fc.constantFrom(null, null, { status: 429, retryAfter: 'seconds', every: 5 } as const),
	}),
	ispring: fc.record({
		maxPageSize: fc.constantFrom(3, 1000),
		fieldNameCase: fc.constantFrom('upper', 'lower'),
		groupIdsOnUpdate: fc.constantFrom('replace', 'add'),
		badIdFailsFilter: fc.boolean(),
		storedForm: fc.constantFrom('asSent', 'asSent', 'upperCase', 'cut', 'abbreviated'),
		throttle: fc.constantFrom(null, null, { status: 503, retryAfter: 'date', every: 7 } as const),
	}),
	idField: fc.constantFrom('chosen', 'chosen', 'labeled', 'none', 'none'),
	maxLeavers: fc.constantFrom(50, 2, 1),
	verifyDays: fc.constantFrom(1, 1, 3, 7),
});

it(`both systems settle into the expected end state after each of ${HISTORIES} random histories`, async () => {
	const steps = fc.array(step, { minLength: 4, maxLength: 20, size: 'max' });
	await fc.assert(fc.asyncProperty(setup, steps, runHistory), {
		numRuns: HISTORIES,
		// A failure prints the seed and the shrunk history: add that history to regressions.test.ts.
		...(SEED === undefined ? {} : { seed: SEED }),
	});
}, 1_800_000);
