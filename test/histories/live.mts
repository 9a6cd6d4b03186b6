import { openCompany, type Company, type Habits } from './company.mts';
import { expectEndState } from './end-state.mts';
import { happen, type Event } from './events.mts';
import { FULL_RUN, perform, type Run } from './runs.mts';
import { planPeople, syncLearning, syncPeople } from './workflows.mts';

export type Step = { event: Event; run?: never } | { run: Run; event?: never };

/** Time goes by between two steps, so that "since" means something. */
const STEP_MS = 47 * 60_000;

/** Lets a history happen, checks every run of it, and expects that both systems come to rest after it. */
export async function live(habits: Habits, steps: readonly Step[]): Promise<void> {
	const company = await openCompany(habits);
	try {
		for (const step of steps) {
			company.clock.setMs(company.clock.nowMs() + STEP_MS);
			if (step.event) happen(company, step.event);
			else await perform(company, step.run);
		}
		await expectRest(company);
	} finally {
		await company.close();
	}
}

/** Whatever has happened: one more run puts it right, and the run after that has nothing to write. */
async function expectRest(company: Company): Promise<void> {
	await perform(company, FULL_RUN);
	await approveHeld(company);
	await syncLearning(company);
	await perform(company, FULL_RUN);
	const people = await syncPeople(company);
	const learning = await syncLearning(company);
	expect([people.summary.requests.writes, learning.requests.writes]).toEqual([0, 0]);
	expectEndState(company);
}

/** Where more have left than the limit allows, somebody looks at the plan and approves it. */
async function approveHeld(company: Company): Promise<void> {
	const { items, summary } = await planPeople(company);
	if (summary.status !== 'held') return;
	company.plan = items;
	await perform(company, { ...FULL_RUN, mode: 'apply', approvesHeld: true });
}
