import { DateTime } from 'luxon';
import { runSummary, type FinishedRun } from '../../src/run/run-summary';
import type { Outcome } from '../../src/run/outcome';
import type { Transport } from '../../src/http/types';
import type { SystemName } from '../../src/SystemName';
import { scripted } from '../http/scripted.mts';
import { fakeClock, type FakeClock } from '../support/clients.mts';

const SINCE = '2026-03-09T06:00:00.000+01:00';

/** How many minutes the clock of a system is ahead of ours; undefined = its answers have no date. */
interface Ahead {
	bambooHr?: number | undefined;
	iSpring?: number | undefined;
}

async function summaryOf(
	outcome: Outcome,
	more: Partial<FinishedRun> = {},
	{ bambooHr, iSpring }: Ahead = { bambooHr: 0, iSpring: 0 },
) {
	const clock = fakeClock();
	const clients = {
		bambooHr: await asked('BambooHR', clock, bambooHr),
		iSpring: await asked('iSpring Learn', clock, iSpring),
	};
	const startedAt = DateTime.fromMillis(clock.nowMs(), { zone: 'Europe/Berlin' });
	clock.setMs(clock.nowMs() + 90_000);
	return runSummary(clients, {
		direction: 'people',
		operation: 'sync',
		isIncremental: true,
		isAboutSome: false,
		startedAt,
		since: SINCE,
		planId: null,
		decisions: [{ action: 'update', outcome, needsAttention: false }],
		counts: { done: 1 },
		warnings: [],
		...more,
	});
}

/** A system that has answered once. */
async function asked(
	system: SystemName,
	clock: FakeClock,
	minutesAhead: number | undefined,
): Promise<Transport> {
	const date = new Date(clock.nowMs() + (minutesAhead ?? 0) * 60_000).toUTCString();
	const { transport } = scripted(() => ({ ...(minutesAhead === undefined ? {} : { headers: { date } }) }), {
		clock,
		system,
	});
	await transport.request({ method: 'GET', path: '/' });
	return transport;
}

describe('The summary of a run', () => {
	it('has its times in the time zone of the workflow, and the start of the next run', async () => {
		expect(await summaryOf('done')).toMatchObject({
			mode: 'incremental',
			status: 'success',
			startedAt: '2026-03-10T10:00:00.000+01:00',
			finishedAt: '2026-03-10T10:01:30.000+01:00',
			nextSince: '2026-03-10T10:00:00.000+01:00',
		});
	});

	it.each<[Outcome, string]>([
		['failed', 'partial'],
		['held', 'held'],
	])('keeps the start of the next run while an item is %s', async (outcome, status) => {
		expect(await summaryOf(outcome)).toMatchObject({ status, nextSince: SINCE });
		expect(await summaryOf(outcome, { since: undefined, isIncremental: false })).toMatchObject({
			mode: 'full',
			nextSince: null,
		});
	});

	it.each(['apply', 'explain'] as const)('has no start of the next run after %s', async (operation) => {
		expect((await summaryOf('done', { operation, since: undefined })).nextSince).toBeNull();
	});

	it('does not move the start of the next run after a limited run', async () => {
		expect((await summaryOf('done', { isAboutSome: true, since: undefined })).nextSince).toBeNull();
	});

	it.each([
		['people', { bambooHr: -15, iSpring: 30 }, '2026-03-10T09:45:00.000+01:00'],
		['people', { bambooHr: 15, iSpring: -30 }, '2026-03-10T10:15:00.000+01:00'],
		['learning', { bambooHr: -15, iSpring: 30 }, '2026-03-10T10:30:00.000+01:00'],
		['learning', { bambooHr: 15, iSpring: -30 }, '2026-03-10T09:30:00.000+01:00'],
	] as const)(
		'uses the clock of the source system for the next %s run: %j',
		async (direction, ahead, next) => {
			const { nextSince, warnings } = await summaryOf('done', { direction }, ahead);
			expect([nextSince, warnings]).toEqual([next, []]);
		},
	);

	it.each([
		['people', { iSpring: 0 }, 'BambooHR'],
		['learning', { bambooHr: 0 }, 'iSpring Learn'],
	] as const)('never uses the clock of n8n for the next %s run', async (direction, ahead, system) => {
		const warning = expect.stringContaining(`The responses of ${system} have no Date header`);
		const again = await summaryOf('done', { direction }, ahead);
		expect(again).toMatchObject({ nextSince: SINCE, warnings: [warning] });
		const full = await summaryOf('done', { direction, since: undefined }, ahead);
		expect(full).toMatchObject({ nextSince: null, warnings: [warning] });
	});

	it('says in one sentence what happened, and why something is held', async () => {
		expect(await summaryOf('done')).toMatchObject({ message: '1 user updated.', heldBecause: null });
		expect(await summaryOf('done', { heldBecause: 'Too many.' })).toMatchObject({ heldBecause: null });
		expect(await summaryOf('held', { heldBecause: 'Too many.' })).toMatchObject({ heldBecause: 'Too many.' });
		expect((await summaryOf('held', { operation: 'apply' })).heldBecause).toBe(
			'These changes were held when the plan was made: approve them (in n8n: operation Apply, option Approve Held), or make a new plan.',
		);
	});

	it('warns when nothing of a plan was applied', async () => {
		expect(await summaryOf('skipped', { operation: 'apply', asked: 3 })).toMatchObject({
			status: 'partial',
			warnings: [expect.stringMatching(/^None of the 3 planned changes was carried out/)],
		});
		expect(await summaryOf('done', { operation: 'apply', asked: 3 })).toMatchObject({
			status: 'success',
			warnings: [],
		});
		expect(await summaryOf('skipped', { operation: 'apply', asked: 0 })).toMatchObject({ status: 'success' });
	});
});
