import fc from 'fast-check';
import { openCompany, type Company, type Habits } from './company.mts';
import { expectEndState } from './end-state.mts';
import { event, happen, type Event } from './events.mts';
import { perform, run, syncLearning, syncPeople, type Run } from './runs.mts';

const HISTORIES = Number(process.env.HISTORIES ?? 1000);
/** To see a failing one again: `HISTORY_SEED=123 npx jest test/histories`. */
const SEED = process.env.HISTORY_SEED === undefined ? undefined : Number(process.env.HISTORY_SEED);

type Step = { event: Event; run?: never } | { run: Run; event?: never };

const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ event }) },
	{ weight: 2, arbitrary: fc.record({ run }) },
);

const habits: fc.Arbitrary<Habits> = fc.record({
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
		throttle: fc.constantFrom(null, null, { status: 503, retryAfter: 'date', every: 7 } as const),
	}),
});

async function live(given: Habits, steps: readonly Step[]): Promise<void> {
	const company = await openCompany(given);
	try {
		for (const one of steps) {
			company.clock.setMs(company.clock.nowMs() + 47 * 60_000);
			if (one.event) happen(company, one.event);
			else await perform(company, one.run);
		}
		await expectRest(company);
	} finally {
		await company.close();
	}
}

/** Whatever has happened: one more run puts it right, and the run after that has nothing to write. */
async function expectRest(company: Company): Promise<void> {
	await syncPeople(company);
	await syncLearning(company);
	const people = await syncPeople(company);
	const learning = await syncLearning(company);
	expect([people.summary.requests.writes, learning.requests.writes]).toEqual([0, 0]);
	expectEndState(company);
}

it(`comes to rest after each of ${HISTORIES} random histories`, async () => {
	await fc.assert(
		fc.asyncProperty(habits, fc.array(step, { minLength: 4, maxLength: 20, size: 'max' }), live),
		{ numRuns: HISTORIES, ...(SEED === undefined ? {} : { seed: SEED }) },
	);
}, 1_200_000);
