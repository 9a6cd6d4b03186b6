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

/** A company with something to do, a run that does it, and what the end looks like. */
export interface Scenario {
	open(): Promise<BothSystems>;
	/** @param timeoutMs when a request that hangs is given up, in real time */
	run(company: BothSystems, timeoutMs?: number): Promise<{ summary: Summary }>;
	/** The state that is written, without ids: equal pictures are equal states, duplicates included. */
	picture(company: BothSystems): unknown;
}

export interface Undisturbed {
	end: unknown;
	/** How many requests each system got. */
	requests: Record<keyof BothSystems, number>;
	summary: Summary;
}

async function within<T>(scenario: Scenario, use: (company: BothSystems) => Promise<T>): Promise<T> {
	const company = await scenario.open();
	try {
		return await use(company);
	} finally {
		await Promise.all([company.bamboo.close(), company.ispring.close()]);
	}
}

export async function undisturbedRun(scenario: Scenario): Promise<Undisturbed> {
	return await within(scenario, async (company) => {
		const { summary } = await scenario.run(company);
		const requests = { bamboo: company.bamboo.log.length, ispring: company.ispring.log.length };
		return { end: scenario.picture(company), requests, summary };
	});
}

/**
 * Lets one thing go wrong at the k-th request, for every k and either system, and expects of each that
 * the disturbed run ends with an error of ours or none; that the next run ends as if nothing had been; and that the
 * one after that has nothing to write.
 *
 * @param faultsAt what goes wrong at request `k`
 * @param every try only one request in so many
 * @param first the first of these, from 1
 * @param timeoutMs of the disturbed run: faults that hang take real time
 */
export async function expectRecovery(
	scenario: Scenario,
	{ end, requests }: Undisturbed,
	faultsAt: (k: number) => Fault[],
	{ every = 1, first = 1, timeoutMs }: { every?: number; first?: number; timeoutMs?: number } = {},
): Promise<void> {
	for (const system of ['bamboo', 'ispring'] as const) {
		for (let k = first; k <= requests[system] + 1; k += every) {
			await within(scenario, async (company) => {
				company[system].faults.push(...faultsAt(k));
				const outcome = await settle(scenario.run(company, timeoutMs));
				if (!outcome.ok && !(outcome.error instanceof SyncError)) throw outcome.error;
				company[system].faults.length = 0;

				const again = await scenario.run(company);
				expect([system, k, again.summary.status]).toEqual([system, k, 'success']);
				expect(scenario.picture(company)).toEqual(end);
				const third = await scenario.run(company);
				expect([system, k, third.summary.requests.writes]).toEqual([system, k, 0]);
			});
		}
	}
}
