import { runLearningPlan, runLearningSync } from '../../src/learning/run';
import { runApply } from '../../src/people/run-apply';
import { runPlan, runSync, type RunResult } from '../../src/people/run';
import type { RunOptions } from '../../src/people/start-run';
import type { Summary } from '../../src/run/summary';
import { clientsOf, learningSettings, peopleSettings, type Company } from './company.mts';
import { recordsOf } from './events.mts';
import { snapshotOf } from './snapshot.mts';
import type { PeopleResult } from './leavers.mts';
import { FULL_RUN, type Run } from './runs.mts';

const common = { includeUnchanged: false, timezone: 'UTC' };

/** Hands the memory on, as a workflow does. */
function remembered<T extends { summary: Summary }>(company: Company, result: T): T {
	company.memory = result.summary.memory ?? '';
	return result;
}

function optionsFor(company: Company, { about }: Run, since: string): RunOptions {
	const departments = about?.department === undefined ? undefined : [about.department];
	const settings = peopleSettings(company, departments);
	const { memory } = company;
	if (about?.who === undefined) return { ...common, settings, since, memory };
	const who = about.who === 'latest' ? company.latest : about.who;
	const only = recordsOf(company, who).map(({ id }) => id);
	return { ...common, settings, since, memory, only: only.length > 0 ? only : [who] };
}

export async function syncPeople(company: Company, run = FULL_RUN, since = ''): Promise<RunResult> {
	const options = { ...optionsFor(company, run, since), onLimit: run.onLimit };
	return remembered(company, await runSync(clientsOf(company), options));
}

export async function planPeople(company: Company, run = FULL_RUN) {
	return remembered(company, await runPlan(clientsOf(company), optionsFor(company, run, '')));
}

export async function syncLearning(company: Company, since = ''): Promise<Summary> {
	const options = { ...common, settings: learningSettings(company), since };
	return (await runLearningSync(clientsOf(company), options)).summary;
}

export async function planLearning(company: Company) {
	const options = { ...common, settings: learningSettings(company), since: '' };
	return await runLearningPlan(clientsOf(company), options);
}

/** A plan foretells exactly what a run does. */
export async function planThenSync(company: Company, run: Run): Promise<RunResult> {
	const before = snapshotOf(company);
	const plan = await planPeople(company, run);
	expect(snapshotOf(company)).toEqual(before);
	const sync = await syncPeople(company, run);
	const said = plan.items.map(({ employeeId, action, changes }) => ({ employeeId, action, changes }));
	const did = sync.items.map(({ employeeId, action, changes }) => ({ employeeId, action, changes }));
	expect(did).toEqual(said);
	return sync;
}

/** Later, when the world has gone on, and maybe in batches. Only what was planned may be done. */
export async function applyPlan(company: Company, run: Run): Promise<PeopleResult | undefined> {
	const size = run.isBatch ? Math.ceil(company.plan.length / 2) : company.plan.length;
	const batch = company.plan.splice(0, size);
	if (batch.length === 0) return undefined;
	const options = optionsFor(company, FULL_RUN, '');
	const { items, summary } = remembered(
		company,
		await runApply(clientsOf(company), options, batch, run.approvesHeld),
	);
	const allowed = ['planned', ...(run.approvesHeld ? ['held'] : [])];
	for (const { index, item } of items) {
		if (item.outcome !== 'done') continue;
		expect(batch[index]).toMatchObject({ employeeId: item.employeeId, action: item.action });
		expect(allowed).toContain(batch[index]?.outcome);
	}
	return { items: items.map(({ item }) => item), summary, since: '' };
}
