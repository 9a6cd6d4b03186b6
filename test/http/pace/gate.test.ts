import { createGate } from '../../../src/http/pace/gate';
import type { RequestCounts } from '../../../src/http/types';
import { fakeClock } from '../../support/clients.mts';

const setUp = () => {
	const clock = fakeClock(1000);
	const counts: RequestCounts = { sent: 0, writes: 0, retries: 0, waitedMs: 0 };
	return { clock, counts, gate: createGate(clock, counts) };
};

describe('createGate', () => {
	it('lets all requests pass immediately while it is open', async () => {
		const { clock, counts, gate } = setUp();
		await Promise.all([gate.pass(), gate.pass()]);
		expect(clock.waits).toEqual([]);
		expect(counts.waitedMs).toBe(0);
	});

	it('holds requests until the pause is over and no longer', async () => {
		const { clock, gate } = setUp();
		gate.closeFor(4000);
		await gate.pass();
		expect(clock.nowMs()).toBe(5000);
		await gate.pass();
		expect(clock.waits).toEqual([4000]);
	});

	it('opens later after a longer pause, but never earlier after a shorter one', async () => {
		const { clock, counts, gate } = setUp();
		gate.closeFor(4000);
		gate.closeFor(1000);
		gate.closeFor(6000);
		gate.closeFor(2000);
		await gate.pass();
		expect(clock.nowMs()).toBe(7000);
		expect(counts.waitedMs).toBe(6000);
	});

	it('extends the wait when it is closed again while a request is waiting', async () => {
		const { clock, gate } = setUp();
		gate.closeFor(2000);
		const passing = gate.pass();
		gate.closeFor(5000);
		await passing;
		expect(clock.nowMs()).toBeGreaterThanOrEqual(6000);
	});

	it('counts the time it was closed once, however many requests wait', async () => {
		const { counts, gate } = setUp();
		gate.closeFor(2000);
		await Promise.all(Array.from({ length: 10 }, () => gate.pass()));
		expect(counts.waitedMs).toBe(2000);
	});

	it('numbers the pauses without an answer in between, and says how long they have lasted', async () => {
		const { clock, gate } = setUp();
		const seen = [gate.throttling()];
		gate.closeFor(2000);
		seen.push(gate.throttling());
		gate.closeFor(2000);
		await gate.pass();
		seen.push(gate.throttling());
		gate.closeFor(5000);
		await gate.pass();
		seen.push(gate.throttling());
		gate.recordAnswer();
		clock.setMs(clock.nowMs() + 1000);
		seen.push(gate.throttling());
		expect(seen).toEqual([
			{ pause: 1, forMs: 0 },
			{ pause: 1, forMs: 0 },
			{ pause: 2, forMs: 2000 },
			{ pause: 3, forMs: 7000 },
			{ pause: 1, forMs: 0 },
		]);
	});

	it('counts every period for which it was closed', async () => {
		const { counts, gate } = setUp();
		gate.closeFor(2000);
		await gate.pass();
		gate.closeFor(3000);
		await gate.pass();
		expect(counts.waitedMs).toBe(5000);
	});
});
