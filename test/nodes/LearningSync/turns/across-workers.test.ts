import { acrossWorkers, type Sign } from '../../../../nodes/LearningSync/shared/turns/across-workers';
import { fakeClock } from '../../../support/clients.mts';

/** A sign as a database keeps it: reading and writing take a moment, and only one can insert it. */
function signs() {
	let row: number | undefined;
	const { sleep } = fakeClock();
	const moment = async () => await sleep(1);
	const sign: Sign = {
		async beats() {
			await moment();
			return row ?? 0;
		},
		async acquire() {
			const seen = row;
			await moment();
			if (seen !== undefined) return false;
			if (row !== undefined) throw new Error('UNIQUE constraint failed');
			row = 1;
			return true;
		},
		async renew() {
			await moment();
			row = (row ?? 0) + 1;
		},
		async release() {
			await moment();
			row = undefined;
		},
	};
	return { sign, isUp: () => row !== undefined, leaveBehind: (beats = 7) => (row = beats) };
}

/** Two runs, of which each says when it begins and ends. */
function runner(clock: ReturnType<typeof fakeClock>, seconds = 60) {
	const said: string[] = [];
	const run = async (name: string) => {
		said.push(`${name} begins`);
		for (let second = 0; second < seconds; second += 1) await clock.sleep(1_000);
		said.push(`${name} ends`);
		return name;
	};
	return { said, run };
}

describe('across workers', () => {
	it('one run goes after the other, however long the first takes', async () => {
		const clock = fakeClock();
		const { sign, isUp } = signs();
		const { said, run } = runner(clock);
		await Promise.all(
			['a', 'b', 'c'].map(async (name) => await acrossWorkers(sign, clock, async () => await run(name))),
		);
		expect(said.map((line) => line.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
		expect(isUp()).toBe(false);
	});

	it('hands back what the run hands back, and its error', async () => {
		const { sign, isUp } = signs();
		expect(await acrossWorkers(sign, fakeClock(), async () => await Promise.resolve(5))).toBe(5);
		const failing = acrossWorkers(sign, fakeClock(), async () => await Promise.reject(new Error('No.')));
		await expect(failing).rejects.toThrow('No.');
		expect(isUp()).toBe(false);
	});

	it('a run goes ahead 20 seconds after the last sign of life of one whose worker died', async () => {
		const clock = fakeClock();
		const { sign, leaveBehind, isUp } = signs();
		leaveBehind();
		const startMs = clock.nowMs();
		const beganMs = await acrossWorkers(sign, clock, async () => await Promise.resolve(clock.nowMs()));
		expect(beganMs - startMs).toBeGreaterThanOrEqual(20_000);
		expect(beganMs - startMs).toBeLessThan(23_000);
		expect(isUp()).toBe(false);
	});

	it('whoever takes over from a dead one shows life by it, so that others who waited go on waiting', async () => {
		const { sign, leaveBehind } = signs();
		// It died before its first beat: a sign put up anew would look just like it.
		leaveBehind(1);
		expect(await acrossWorkers(sign, fakeClock(), async () => await sign.beats())).toBe(2);
	});

	it('a run goes ahead at once where there is nothing to read', async () => {
		const clock = fakeClock();
		const { sign } = signs();
		const broken = { ...sign, beats: async () => await Promise.reject(new Error('Not initialized')) };
		expect(await acrossWorkers(broken, clock, async () => await Promise.resolve('done'))).toBe('done');
		expect(clock.waits).toEqual([]);
	});

	it('a run goes ahead after three tries where nothing can be put up', async () => {
		const clock = fakeClock();
		const { sign } = signs();
		let tries = 0;
		const broken = {
			...sign,
			async acquire() {
				tries += 1;
				return await Promise.reject(new Error('FOREIGN KEY constraint failed'));
			},
		};
		expect(await acrossWorkers(broken, clock, async () => await Promise.resolve('done'))).toBe('done');
		expect(tries).toBe(3);
	});

	it('a beat that fails does not end the run', async () => {
		const clock = fakeClock();
		const { sign } = signs();
		const { run } = runner(clock, 30);
		const flaky = { ...sign, renew: async () => await Promise.reject(new Error('Connection lost')) };
		expect(await acrossWorkers(flaky, clock, async () => await run('a'))).toBe('a');
	});

	it('a run that is stopped while it waits does not begin', async () => {
		const clock = fakeClock();
		const { sign, leaveBehind } = signs();
		leaveBehind();
		const stopping = { ...clock, sleep: async () => await Promise.reject(new Error('Stopped.')) };
		const run = jest.fn(async () => await Promise.resolve());
		await expect(acrossWorkers(sign, stopping, run)).rejects.toThrow('Stopped.');
		expect(run).not.toHaveBeenCalled();
	});
});
