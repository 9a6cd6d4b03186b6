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

/** Passes the memory to the next run, as a workflow does. */
function saveMemory<T extends { summary: Summary }>(company: Company, result: T): T {
	company.memory = result.summary.memory ?? '';
	return result;
}

function optionsFor(company: Company, { scope }: Run, since: string): RunOptions {
	const departments = scope?.department === undefined ? undefined : [scope.department];
	const settings = peopleSettings(company, departments);
	const { memory } = company;
	if (scope?.person === undefined) return { ...common, settings, since, memory };
	const person = scope.person === 'latest' ? company.latestPerson : scope.person;
	const only = recordsOf(company, person).map(({ id }) => id);
	return { ...common, settings, since, memory, only: only.length > 0 ? only : [person] };
}

export async function syncPeople(company: Company, run = FULL_RUN, since = ''): Promise<RunResult> {
	const options = { ...optionsFor(company, run, since), onLimit: run.onLimit };
	return saveMemory(company, await runSync(clientsOf(company), options));
}

export async function planPeople(company: Company, run = FULL_RUN) {
	return saveMemory(company, await runPlan(clientsOf(company), optionsFor(company, run, '')));
}

export async function syncLearning(company: Company, since = ''): Promise<Summary> {
	const options = { ...common, settings: learningSettings(company), since };
	return (await runLearningSync(clientsOf(company), options)).summary;
}

export async function planLearning(company: Company) {
	const options = { ...common, settings: learningSettings(company), since: '' };
	return await runLearningPlan(clientsOf(company), options);
}

/** Checks that a sync does exactly what a plan has shown before. */
export async function planThenSync(company: Company, run: Run): Promise<RunResult> {
	const before = snapshotOf(company);
	const plan = await planPeople(company, run);
	expect(snapshotOf(company)).toEqual(before);
	const sync = await syncPeople(company, run);
	const planned = plan.items.map(({ employeeId, action, changes }) => ({ employeeId, action, changes }));
	const done = sync.items.map(({ employeeId, action, changes }) => ({ employeeId, action, changes }));
	expect(done).toEqual(planned);
	return sync;
}

/** Applies the saved plan, perhaps in batches, after other events. Only planned changes may be made. */
export async function applyPlan(company: Company, run: Run): Promise<PeopleResult | undefined> {
	const size = run.isBatch ? Math.ceil(company.plan.length / 2) : company.plan.length;
	const batch = company.plan.splice(0, size);
	if (batch.length === 0) return undefined;
	const options = optionsFor(company, FULL_RUN, '');
	const { items, summary } = saveMemory(
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
