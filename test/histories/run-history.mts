import { openCompany, type Company, type Setup } from './company.mts';
import { expectEndState } from './end-state.mts';
import { applyEvent, type Event } from './events.mts';
import { FULL_RUN, executeRun, type Run } from './runs.mts';
import { planPeople, syncLearning, syncPeople } from './workflows.mts';

export type Step = { event: Event; run?: never } | { run: Run; event?: never };

/** Time between two steps, so that incremental runs have a start time. */
const STEP_MS = 47 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** Applies every step of a history, checks every run, and expects both systems to settle afterwards. */
export async function runHistory(setup: Setup, steps: readonly Step[]): Promise<void> {
	const company = await openCompany(setup);
	try {
		for (const step of steps) {
			company.clock.setMs(company.clock.nowMs() + STEP_MS);
			if (step.event) applyEvent(company, step.event);
			else await executeRun(company, step.run);
		}
		await expectSettled(company);
	} finally {
		await company.close();
	}
}

/** Expects that further runs reach the end state, and that the run after that writes nothing. */
async function expectSettled(company: Company): Promise<void> {
	await executeRun(company, FULL_RUN);
	await approveHeld(company);
	await exportOnEachDay(company);
	await executeRun(company, FULL_RUN);
	// A value that comes back as something else is written twice, the first time only when no user has the address any more.
	if (company.ispring.quirks.storedForm !== 'asSent') await executeRun(company, FULL_RUN);
	const people = await syncPeople(company);
	const learning = await syncLearning(company);
	expect([people.summary.requests.writes, learning.requests.writes]).toEqual([0, 0]);
	expectEndState(company);
}

/** Exports for as many days as it takes until everybody has had a turn. */
async function exportOnEachDay(company: Company): Promise<void> {
	for (let day = 0; day < company.setup.verifyDays; day += 1) {
		if (day > 0) company.clock.setMs(company.clock.nowMs() + DAY_MS);
		await syncLearning(company);
	}
}

/** Approves the plan when the limit for leavers holds it. */
async function approveHeld(company: Company): Promise<void> {
	const { items, summary } = await planPeople(company);
	if (summary.status !== 'held') return;
	company.plan = items;
	await executeRun(company, { ...FULL_RUN, mode: 'apply', approvesHeld: true });
}
