import { createGate } from '../../../src/http/retry/gate';
import type { RequestCounts } from '../../../src/http/types';
import { fakeClock } from '../../support/clients.mts';

const setUp = () => {
	const clock = fakeClock(1000);
	const counts: RequestCounts = { sent: 0, writes: 0, retries: 0, waitedMs: 0 };
	return { clock, counts, gate: createGate(clock, counts) };
};

describe('createGate', () => {
	it('lets everybody pass at once while it is open', async () => {
		const { clock, counts, gate } = setUp();
		await Promise.all([gate.pass(), gate.pass()]);
		expect(clock.waits).toEqual([]);
		expect(counts.waitedMs).toBe(0);
	});

	it('holds back until the time is over, and no longer', async () => {
		const { clock, gate } = setUp();
		gate.closeFor(4000);
		await gate.pass();
		expect(clock.nowMs()).toBe(5000);
		await gate.pass();
		expect(clock.waits).toEqual([4000]);
	});

	it('is not opened earlier by a shorter order, but later by a longer one', async () => {
		const { clock, counts, gate } = setUp();
		gate.closeFor(4000);
		gate.closeFor(1000);
		gate.closeFor(6000);
		gate.closeFor(2000);
		await gate.pass();
		expect(clock.nowMs()).toBe(7000);
		expect(counts.waitedMs).toBe(6000);
	});

	it('holds back longer when it is closed again while somebody waits', async () => {
		const { clock, gate } = setUp();
		gate.closeFor(2000);
		const passing = gate.pass();
		gate.closeFor(5000);
		await passing;
		expect(clock.nowMs()).toBeGreaterThanOrEqual(6000);
	});

	it('counts the time it was closed once, however many wait', async () => {
		const { counts, gate } = setUp();
		gate.closeFor(2000);
		await Promise.all(Array.from({ length: 10 }, () => gate.pass()));
		expect(counts.waitedMs).toBe(2000);
	});

	it('counts each time it is closed', async () => {
		const { counts, gate } = setUp();
		gate.closeFor(2000);
		await gate.pass();
		gate.closeFor(3000);
		await gate.pass();
		expect(counts.waitedMs).toBe(5000);
	});
});
