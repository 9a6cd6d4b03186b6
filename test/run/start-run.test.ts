import type { Transport } from '../../src/http/types';
import { startRun, type RunRange } from '../../src/run/start-run';
import { scripted } from '../http/scripted.mts';
import { fakeClock } from '../support/clients.mts';

const NOW = Date.UTC(2026, 2, 10, 23, 30);
const RANGE: RunRange = { since: '', isAboutSome: false, timezone: 'Europe/Berlin' };

/** A system that shows its time at its first response. */
function systemAt(serverMs: number): Transport {
	const headers = { date: new Date(serverMs).toUTCString() };
	return scripted(() => ({ headers }), { clock: fakeClock(NOW) }).transport;
}

describe('The start of a run', () => {
	it('has the time and day in the workflow’s time zone', async () => {
		const { start, world } = await startRun(
			RANGE,
			systemAt(NOW),
			async (_start, today) => await Promise.resolve(today),
		);
		expect(start.startedAt.toISO()).toBe('2026-03-11T00:30:00.000+01:00');
		expect(world).toBe('2026-03-11');
	});

	it('uses Since, except in a limited run', async () => {
		const since = '2026-03-01 06:00';
		const sinceOf = async (isAboutSome: boolean) =>
			(await startRun({ ...RANGE, since, isAboutSome }, systemAt(NOW), async () => await Promise.resolve()))
				.start.since;
		expect(await sinceOf(false)).toBe('2026-03-01T06:00:00.000+01:00');
		expect(await sinceOf(true)).toBeUndefined();
	});

	it('is refused before anything is read when Since is days ahead', async () => {
		const read = jest.fn();
		const started = startRun({ ...RANGE, since: '2026-04-01T00:00:00Z' }, systemAt(NOW), read);
		await expect(started).rejects.toThrow('Since: 2026-04-01');
		expect(read).not.toHaveBeenCalled();
	});

	it('is refused after reading when Since is ahead of the system’s clock, which is known only then', async () => {
		const system = systemAt(NOW);
		const started = startRun({ ...RANGE, since: '2026-03-11T06:00:00Z' }, system, async () => {
			await system.request({ method: 'GET', path: '/' });
		});
		await expect(started).rejects.toThrow('Since: 2026-03-11');
	});
});
