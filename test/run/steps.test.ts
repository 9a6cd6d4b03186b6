import { createGiveWay } from '../../src/http/give-way';
import { mapSomeAtOnce } from '../../src/run/map-some';
import type { Decided } from '../../src/run/outcome';
import { Progress } from '../../src/run/Progress';
import { finishInTurns, mapInTurns } from '../../src/run/in-turns';
import { finish, mapInSteps } from '../../src/run/steps';
import { planInSteps } from '../../src/people/plan/plan';
import { fakeClock } from '../support/clients.mts';
import { employee, SETTINGS, world } from '../people/world.mts';

/** A clock on which every look takes this long. */
function busyClock(stepMs: number) {
	let nowMs = 0;
	const pauses: number[] = [];
	return {
		pauses,
		nowMs: () => (nowMs += stepMs),
		random: () => 0,
		sleep: async (waitMs: number) => {
			pauses.push(waitMs);
			await Promise.resolve();
		},
	};
}
const thousand = Array.from({ length: 1000 }, (_, n) => n);

describe('Giving way to other work of n8n', () => {
	it('A loop pauses once it has kept the thread for 40 milliseconds, and starts to count again.', async () => {
		const clock = busyClock(13);
		const giveWay = createGiveWay(clock);
		for (let round = 0; round < 8; round += 1) await giveWay();
		expect(clock.pauses).toEqual([0, 0]);
	});

	it('A loop that is fast enough never pauses.', async () => {
		const clock = busyClock(0);
		await mapInTurns(thousand, (n) => n, clock);
		expect(clock.pauses).toEqual([]);
	});

	it('A calculation in steps has the same result at once and in turns.', async () => {
		const double = () => mapInSteps(thousand, (n) => 2 * n);
		const clock = busyClock(50);
		expect(await finishInTurns(double(), clock)).toEqual(finish(double()));
		expect(clock.pauses).toHaveLength(5);
	});

	it('A plan gives way at least once for every 200 employees, in each of its parts.', () => {
		const people = Array.from({ length: 2000 }, (_, n) => employee({ id: String(n + 1) }));
		const steps = planInSteps(world({ people }), SETTINGS, false);
		let count = 0;
		while (!steps.next().done) count += 1;
		expect(count).toBeGreaterThan(6 * (2000 / 200));
	});
});

describe('Waiting for thousands of things', () => {
	async function mostAtOnce(run: (work: () => Promise<void>) => Promise<unknown>): Promise<number> {
		let [now, most] = [0, 0];
		await run(async () => {
			most = Math.max(most, ++now);
			await fakeClock().sleep(0);
			now -= 1;
		});
		return most;
	}

	it('Some values at a time are mapped, and the order stays.', async () => {
		const most = await mostAtOnce(async (work) => {
			const mapped = await mapSomeAtOnce(thousand, async (value, index) => {
				await work();
				return value + index;
			});
			expect(mapped).toEqual(thousand.map((n) => 2 * n));
		});
		expect(most).toBe(100);
	});

	it('A run carries out at most 64 decisions at the same time, and all of them.', async () => {
		const all = thousand.map((): Decided => ({ outcome: 'planned', reason: '' }));
		const progress = new Progress(all);
		const done = new Set<Decided>();
		const most = await mostAtOnce(
			async (work) =>
				await progress.forEach(all, async (one) => {
					await work();
					done.add(one);
				}),
		);
		expect([most, done.size]).toEqual([64, 1000]);
	});
});
