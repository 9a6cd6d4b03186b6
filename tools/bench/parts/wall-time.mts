import { performance } from 'node:perf_hooks';
import { readRoles } from '../../../src/ispring/users/roles';
import { DEFAULT_PEOPLE_SETTINGS } from '../../../src/people/settings';
import { runSync } from '../../../src/people/run';
import { clientsFor } from '../../../test/support/clients.mts';
import { startCompanyProcess } from '../company-process.mts';
import { machineClock } from '../machine-clock.mts';
import { ID_FIELD } from '../generated-world.mts';
import { median } from '../median.mts';

export interface TimedRun {
	latencyMs: number;
	concurrency: number;
	/** The number of writes, which are one request each. */
	writes: number;
	/** From the first write to the last one. */
	applySeconds: number;
	writesPerSecond: number;
	/** Concurrency ÷ latency. */
	possiblePerSecond: number;
	/** The median of a plain request with the same latency: the latency, and the time that HTTP needs. */
	roundTripMs: number;
	/** The time before the first write. */
	readSeconds: number;
	/** The requests in that time. */
	readRequests: number;
}

async function bareRoundTripMs(url: string): Promise<number> {
	const tookMs: number[] = [];
	for (let n = 0; n < 30; n += 1) {
		const startMs = performance.now();
		await (await fetch(`${url}/api/v1/meta/lists`)).text();
		tookMs.push(performance.now() - startMs);
	}
	return median(tookMs);
}

/** Measures how much of a first load with this latency is spent waiting for anything but the network. */
export async function timeFirstLoad(
	people: number,
	latencyMs: number,
	concurrency: number,
): Promise<TimedRun> {
	const company = await startCompanyProcess(people, latencyMs);
	try {
		const clients = clientsFor(company.bamboo, company.ispring, { clock: machineClock, concurrency });
		// Signing in is not measured, because n8n stores the token.
		await readRoles(clients.iSpring);
		const roundTripMs = await bareRoundTripMs(company.bamboo.url);
		const atMs: number[] = [];
		const startMs = performance.now();
		const watched = {
			...clients,
			iSpring: {
				...clients.iSpring,
				async request(asked: Parameters<typeof clients.iSpring.request>[0]) {
					const sentMs = performance.now();
					const answer = await clients.iSpring.request(asked);
					if (asked.method !== 'GET') atMs.push(sentMs, performance.now());
					return answer;
				},
			},
		};
		const settings = { ...DEFAULT_PEOPLE_SETTINGS, employeeIdField: ID_FIELD };
		const { summary } = await runSync(watched, {
			settings,
			since: '',
			includeUnchanged: false,
			timezone: 'UTC',
			onLimit: 'stop',
		});
		const firstMs = Math.min(...atMs);
		const applySeconds = (Math.max(...atMs) - firstMs) / 1000;
		const { writes } = summary.requests;
		return {
			latencyMs,
			concurrency,
			writes,
			applySeconds,
			writesPerSecond: writes / applySeconds,
			possiblePerSecond: (concurrency * 1000) / latencyMs,
			roundTripMs,
			readSeconds: (firstMs - startMs) / 1000,
			readRequests: summary.requests.bambooHr + summary.requests.iSpring - writes,
		};
	} finally {
		await company.close();
	}
}
