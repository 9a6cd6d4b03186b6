import type { BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import type { Fault } from '../../tools/simulator/http/faults.mts';
import type { ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { SyncError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import type { Summary } from '../../src/run/summary';

export interface BothSystems {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
}

/** A company with pending changes, a run that makes them, and a snapshot of the result. */
export interface Scenario {
	open(): Promise<BothSystems>;
	/** @param timeoutMs time limit of a request, in real time */
	run(company: BothSystems, timeoutMs?: number): Promise<{ summary: Summary }>;
	/** The written state without IDs, so that equal states have equal snapshots, including duplicates. */
	snapshot(company: BothSystems): unknown;
}

export interface Baseline {
	end: unknown;
	/** The number of requests to each system. */
	requests: Record<keyof BothSystems, number>;
	summary: Summary;
}

async function withScenario<T>(scenario: Scenario, use: (company: BothSystems) => Promise<T>): Promise<T> {
	const company = await scenario.open();
	try {
		return await use(company);
	} finally {
		await Promise.all([company.bamboo.close(), company.ispring.close()]);
	}
}

export async function baselineRun(scenario: Scenario): Promise<Baseline> {
	return await withScenario(scenario, async (company) => {
		const { summary } = await scenario.run(company);
		const requests = { bamboo: company.bamboo.log.length, ispring: company.ispring.log.length };
		return { end: scenario.snapshot(company), requests, summary };
	});
}

/**
 * Injects faults at the k-th request, for every k and either system. Expects that the run with the fault ends with a sync
 * error or none, that the next run reaches the end state of the baseline, and that the run after that writes nothing.
 *
 * @param faultsAt the faults to inject at request `k`
 * @param every the step between the values of `k`
 * @param first the first value of `k`
 * @param timeoutMs time limit for requests of the run with the fault, because hanging requests take real time
 */
export async function expectRecovery(
	scenario: Scenario,
	{ end, requests }: Baseline,
	faultsAt: (k: number) => Fault[],
	{ every = 1, first = 1, timeoutMs }: { every?: number; first?: number; timeoutMs?: number } = {},
): Promise<void> {
	for (const system of ['bamboo', 'ispring'] as const) {
		for (let k = first; k <= requests[system] + 1; k += every) {
			await withScenario(scenario, async (company) => {
				company[system].faults.push(...faultsAt(k));
				const outcome = await settle(scenario.run(company, timeoutMs));
				if (!outcome.ok && !(outcome.error instanceof SyncError)) throw outcome.error;
				company[system].faults.length = 0;

				const again = await scenario.run(company);
				expect([system, k, again.summary.status]).toEqual([system, k, 'success']);
				expect(scenario.snapshot(company)).toEqual(end);
				const third = await scenario.run(company);
				expect([system, k, third.summary.requests.writes]).toEqual([system, k, 0]);
			});
		}
	}
}
