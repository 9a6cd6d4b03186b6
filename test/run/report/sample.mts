import type { EarlierRun } from '../../../src/run/report/earlier-runs';
import type { Reportable } from '../../../src/run/report/Reportable';
import type { Summary } from '../../../src/run/summary';

export function summaryOf(given: Partial<Summary> = {}): Summary {
	return {
		direction: 'people',
		operation: 'sync',
		mode: 'full',
		status: 'success',
		message: '1 user updated.',
		heldBecause: null,
		startedAt: '2026-11-24T06:00:00.000+01:00',
		finishedAt: '2026-11-24T06:01:15.400+01:00',
		nextSince: null,
		planId: null,
		counts: { employees: 1200, users: 3 },
		requests: { bambooHr: 2, iSpring: 1004, writes: 1, retries: 0, waitedMs: 0 },
		warnings: [],
		...given,
	};
}

export function itemOf(given: Partial<Reportable> = {}): Reportable {
	return {
		employeeId: '11',
		employeeName: 'Ann Exemplar',
		email: 'ann@example.com',
		userId: 'u-11',
		action: 'update',
		changes: [{ field: 'jobTitle', from: 'Clerk', to: 'Lead' }],
		reason: 'Differs in job title.',
		outcome: 'done',
		...given,
	};
}

export function earlierRun(given: Partial<EarlierRun> = {}): EarlierRun {
	return {
		startedAt: '2026-11-24T06:00:00.000+01:00',
		durationMs: 90_000,
		direction: 'people',
		operation: 'sync',
		mode: 'full',
		status: 'success',
		message: '',
		by: '',
		counts: {},
		writes: 0,
		...given,
	};
}
