import { withLock, type Lock } from '../../../../nodes/LearningSync/shared/lock/with-lock';
import { fakeClock } from '../../../support/clients.mts';

/** A lock as a database keeps it: reading and writing take a moment, and only one worker can insert the row. */
function databaseLock() {
	let row: number | undefined;
	const { sleep } = fakeClock();
	const moment = async () => await sleep(1);
	const lock: Lock = {
		async heartbeats() {
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
	return { lock, isHeld: () => row !== undefined, abandon: (heartbeats = 7) => (row = heartbeats) };
}

/** Runs that log when they begin and end. */
function runner(clock: ReturnType<typeof fakeClock>, seconds = 60) {
	const events: string[] = [];
	const run = async (name: string) => {
		events.push(`${name} begins`);
		for (let second = 0; second < seconds; second += 1) await clock.sleep(1_000);
		events.push(`${name} ends`);
		return name;
	};
	return { events, run };
}

describe('withLock', () => {
	it('lets one run follow the other, however long the first takes', async () => {
		const clock = fakeClock();
		const { lock, isHeld } = databaseLock();
		const { events, run } = runner(clock);
		await Promise.all(
			['a', 'b', 'c'].map(async (name) => await withLock(lock, clock, async () => await run(name))),
		);
		expect(events.map((event) => event.slice(2))).toEqual([
			'begins',
			'ends',
			'begins',
			'ends',
			'begins',
			'ends',
		]);
		expect(isHeld()).toBe(false);
	});

	it('returns what the run returns, and throws what it throws', async () => {
		const { lock, isHeld } = databaseLock();
		expect(await withLock(lock, fakeClock(), async () => await Promise.resolve(5))).toBe(5);
		const failing = withLock(lock, fakeClock(), async () => await Promise.reject(new Error('No.')));
		await expect(failing).rejects.toThrow('No.');
		expect(isHeld()).toBe(false);
	});

	it('takes the lock over 20 seconds after the last heartbeat of an owner whose worker died', async () => {
		const clock = fakeClock();
		const { lock, abandon, isHeld } = databaseLock();
		abandon();
		const startMs = clock.nowMs();
		const beganMs = await withLock(lock, clock, async () => await Promise.resolve(clock.nowMs()));
		expect(beganMs - startMs).toBeGreaterThanOrEqual(20_000);
		expect(beganMs - startMs).toBeLessThan(23_000);
		expect(isHeld()).toBe(false);
	});

	it('sends a heartbeat as it takes over an expired lock, so that others keep waiting', async () => {
		const { lock, abandon } = databaseLock();
		// The owner died before its first heartbeat: a lock acquired anew would look just like this one.
		abandon(1);
		expect(await withLock(lock, fakeClock(), async () => await lock.heartbeats())).toBe(2);
	});

	it('runs at once when the lock cannot be read', async () => {
		const clock = fakeClock();
		const { lock } = databaseLock();
		const broken = { ...lock, heartbeats: async () => await Promise.reject(new Error('Not initialized')) };
		expect(await withLock(broken, clock, async () => await Promise.resolve('done'))).toBe('done');
		expect(clock.waits).toEqual([]);
	});

	it('runs after three attempts when the lock cannot be acquired', async () => {
		const clock = fakeClock();
		const { lock } = databaseLock();
		let attempts = 0;
		const broken = {
			...lock,
			async acquire() {
				attempts += 1;
				return await Promise.reject(new Error('FOREIGN KEY constraint failed'));
			},
		};
		expect(await withLock(broken, clock, async () => await Promise.resolve('done'))).toBe('done');
		expect(attempts).toBe(3);
	});

	it('continues the run when a heartbeat fails', async () => {
		const clock = fakeClock();
		const { lock } = databaseLock();
		const { run } = runner(clock, 30);
		const flaky = { ...lock, renew: async () => await Promise.reject(new Error('Connection lost')) };
		expect(await withLock(flaky, clock, async () => await run('a'))).toBe('a');
	});

	it('does not begin a run that is stopped while it waits', async () => {
		const clock = fakeClock();
		const { lock, abandon } = databaseLock();
		abandon();
		const stopping = { ...clock, sleep: async () => await Promise.reject(new Error('Stopped.')) };
		const run = jest.fn(async () => await Promise.resolve());
		await expect(withLock(lock, stopping, run)).rejects.toThrow('Stopped.');
		expect(run).not.toHaveBeenCalled();
	});
});
