import { runSync } from '../../src/people/run';
import type { FaultEffect } from '../../simulator/http/faults.mts';
import { clientsFor } from '../support/clients.mts';
import { picture, settings, startMixedCompany, type MixedCompany } from './mixed-company.mts';

const options = { settings, since: '', includeUnchanged: false, timezone: 'UTC', onLimit: 'stop' as const };

async function run({ bamboo, ispring }: MixedCompany) {
	return await runSync(clientsFor(bamboo, ispring), options);
}

async function withCompany<T>(use: (company: MixedCompany) => Promise<T>): Promise<T> {
	const company = await startMixedCompany();
	try {
		return await use(company);
	} finally {
		await Promise.all([company.bamboo.close(), company.ispring.close()]);
	}
}

describe('a run that is cut off', () => {
	let undisturbed: { end: unknown; requests: { bamboo: number; ispring: number } };

	beforeAll(async () => {
		undisturbed = await withCompany(async (company) => {
			const { summary } = await run(company);
			expect(summary.status).toBe('success');
			const requests = { bamboo: company.bamboo.log.length, ispring: company.ispring.log.length };
			return { end: picture(company.ispring), requests };
		});
	});

	it('has something of every kind to do', async () => {
		await withCompany(async (company) => {
			const { summary } = await run(company);
			expect(summary.counts).toMatchObject({
				create: 2,
				activate: 1,
				deactivate: 2,
				linked: 19,
				matched: 1,
				orphaned: 1,
			});
			expect(summary.counts.update).toBeGreaterThanOrEqual(5);
		});
	});

	const cuts: Array<[string, FaultEffect, number]> = [
		['once, before the server acts', { kind: 'resetBefore' }, 1],
		['once, after the server has acted', { kind: 'resetAfter' }, 1],
		['in the middle of an answer', { kind: 'truncate' }, 1],
		['for good, before the server acts', { kind: 'resetBefore' }, Infinity],
		['for good, after the server has acted once more', { kind: 'resetAfter' }, Infinity],
	];
	it.each(cuts)(
		'ends as if it had not been when run again: cut %s',
		async (_, effect, times) => {
			for (const system of ['bamboo', 'ispring'] as const) {
				for (let k = 1; k <= undisturbed.requests[system] + 1; k++) {
					await withCompany(async (company) => {
						// A cut for good acts on one request only: whoever is gone does not act either.
						const first = { when: ({ n }: { n: number }) => n === k, effect };
						const rest = {
							when: ({ n }: { n: number }) => n > k,
							times: Infinity,
							effect: { kind: 'resetBefore' as const },
						};
						company[system].faults.push(first, ...(times === Infinity ? [rest] : []));
						await run(company).catch(() => undefined);
						company[system].faults.length = 0;

						const again = await run(company);

						expect([system, k, again.summary.status]).toEqual([system, k, 'success']);
						expect(picture(company.ispring)).toEqual(undisturbed.end);
						company.ispring.log.length = 0;
						const third = await run(company);
						expect([system, k, third.summary.requests.writes]).toEqual([system, k, 0]);
					});
				}
			}
		},
		60_000,
	);
});
