import { changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { FaultEffect } from '../../tools/simulator/http/faults.mts';
import { issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import type { ISpringQuirks } from '../../tools/simulator/ispring/quirks.mts';
import { SyncError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { startEnrollmentSystems, what, type EnrollmentSystems } from './enrollment-systems.mts';

const given = {
	rules: [
		{
			courses: ['c-1', 'c-2'],
			departments: ['Sales'],
			dueDays: 30,
			renewDays: 10,
			whenNoLonger: 'end' as const,
		},
	],
	settings: { maxEndings: 10, maxEndingsPercent: 100 },
};

/** Due: to enroll 6 in two courses, to renew one course of 1, to close one and end the other of 2, and to open one of 4. */
async function company(quirks: Partial<ISpringQuirks>): Promise<EnrollmentSystems> {
	const systems = await startEnrollmentSystems(quirks);
	const move = (id: string, department: string) => changeEmployee(systems.bamboo, id, { department });
	for (const id of ['1', '2', '3', '4', '5']) systems.person(id, { department: 'Sales' });
	await systems.sync(given);
	const [passed, begun, closed] = ['u1', 'u2', 'u4'].map((user) => systems.of(user)[0]);
	if (!passed || !begun || !closed) throw new Error('Nobody was enrolled');
	Object.assign(passed, {
		completionStatus: 'passed',
		completionDate: '2026-03-10T10:00:00+00:00',
		progress: 100,
	});
	issueCertificate(systems.ispring, passed, { expiryDate: '2026-03-25T10:00:00+00:00' });
	Object.assign(begun, { completionStatus: 'in_progress', timeSpent: 5 });
	Object.assign(closed, { completionStatus: 'in_progress', viewsCount: 1 });
	move('4', 'HR');
	await systems.sync(given);
	systems.nextDay(5);
	move('4', 'Sales');
	move('2', 'HR');
	systems.person('6', { department: 'Sales' });
	systems.clearLogs();
	return systems;
}

async function play(
	quirks: Partial<ISpringQuirks>,
	cut?: { at: number; effect: FaultEffect; times: number },
) {
	const systems = await company(quirks);
	try {
		if (cut) {
			const { at, effect, times } = cut;
			systems.ispring.faults.push({ when: ({ n }) => n >= at, times, effect });
			const outcome = await settle(systems.sync(given));
			if (!outcome.ok && !(outcome.error instanceof SyncError)) throw outcome.error;
			systems.ispring.faults.length = 0;
			expect(systems.ispring.log.length).toBeGreaterThanOrEqual(at);
			// The next run has connections of its own.
			systems.nextDay(0);
			systems.clearLogs();
		}
		const { items, summary } = await systems.sync(given);
		const requests = systems.ispring.log.length;
		expect(summary.status).toBe('success');
		systems.clearLogs();
		const again = await systems.sync(given);
		expect([what(again.items), systems.writes()]).toEqual([[], []]);
		return { end: systems.enrolled(), count: systems.ispring.state.enrollments.size, items, requests };
	} finally {
		await systems.close();
	}
}

const EFFECTS: Array<[FaultEffect, number]> = [
	[{ kind: 'resetBefore' }, Infinity],
	[{ kind: 'resetAfter' }, Infinity],
	[{ kind: 'resetAfter' }, 1],
	[{ kind: 'truncate' }, 1],
	[{ kind: 'status', status: 500 }, Infinity],
	[{ kind: 'status', status: 403 }, 1],
];
const HABITS: Array<Partial<ISpringQuirks>> = [
	{},
	{ enrollsTwice: true, reenrollment: 'restartsWithCertificate' },
];

describe.each(HABITS)('Cut at any request and run again, the end state is the same: %j', (quirks) => {
	it.each(EFFECTS)(
		'%j %p times',
		async (effect, times) => {
			const whole = await play(quirks);
			expect(what(whole.items).sort()).toEqual([
				'1 reenroll done',
				'2 close done',
				'2 end done',
				'4 changeDue done',
				'4 enroll done',
				'6 enroll done',
				'6 enroll done',
			]);
			for (let at = 1; at <= whole.requests; at += 1) {
				const { end, count } = await play(quirks, { at, effect, times });
				expect([at, end, count]).toEqual([at, whole.end, whole.count]);
			}
		},
		120_000,
	);
});
