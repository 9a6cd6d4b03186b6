import { DateTime } from 'luxon';
import { runSummary, type FinishedRun } from '../../src/run/run-summary';
import type { Outcome } from '../../src/run/outcome';
import { scripted } from '../http/scripted.mts';

const SINCE = '2026-03-09T06:00:00.000+01:00';

function summaryOf(outcome: Outcome, more: Partial<FinishedRun> = {}) {
	const { transport, clock } = scripted(() => ({}));
	const startedAt = DateTime.fromMillis(clock.nowMs(), { zone: 'Europe/Berlin' });
	clock.setMs(clock.nowMs() + 90_000);
	return runSummary(
		{ bambooHr: transport, iSpring: transport },
		{
			direction: 'people',
			operation: 'sync',
			isIncremental: true,
			isAboutSome: false,
			startedAt,
			since: SINCE,
			planId: null,
			decisions: [{ outcome, reason: '' }],
			counts: { done: 1 },
			warnings: [],
			...more,
		},
	);
}

describe('summary of a run', () => {
	it('says when, in the zone of the workflow, and what the next run starts from', () => {
		expect(summaryOf('done')).toMatchObject({
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
	])('keeps the start of the next run while somebody is %s', (outcome, status) => {
		expect(summaryOf(outcome)).toMatchObject({ status, nextSince: SINCE });
		expect(summaryOf(outcome, { since: undefined, isIncremental: false })).toMatchObject({
			mode: 'full',
			nextSince: null,
		});
	});

	it.each(['apply', 'explain'] as const)('says nothing about the others after %s', (operation) => {
		expect(summaryOf('done', { operation, since: undefined }).nextSince).toBeNull();
	});

	it('does not let the next run start from one that was about some people only', () => {
		expect(summaryOf('done', { isAboutSome: true, since: undefined }).nextSince).toBeNull();
	});

	it('warns when nothing of a plan was carried out', () => {
		expect(summaryOf('skipped', { operation: 'apply', asked: 3 })).toMatchObject({
			status: 'partial',
			warnings: [expect.stringMatching(/^None of the 3 planned changes was carried out/)],
		});
		expect(summaryOf('done', { operation: 'apply', asked: 3 })).toMatchObject({
			status: 'success',
			warnings: [],
		});
		expect(summaryOf('skipped', { operation: 'apply', asked: 0 }).status).toBe('success');
	});
});
