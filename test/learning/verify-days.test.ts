import { addCourse, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { runLearningApply } from '../../src/learning/run-apply';
import { runLearningPlan } from '../../src/learning/run';
import {
	exportedCompany,
	PEOPLE,
	VERIFY_DAYS,
	optionsOf,
	dayOf,
	dueOn,
	personDueOn,
	inOrder,
} from './exported-company.mts';
import { enroll, pass } from './learning-systems.mts';
import { WITH_TABLE } from './world.mts';

const company = exportedCompany();
const { clients, sync, clearLogs, nextDay, recordsRead, filesRead, written, recordOf, enrollmentOf } =
	company;

describe('A full export that verifies everybody once in seven days', () => {
	it('compares the records of those whose turn it is, lists no files, and writes nothing', async () => {
		const seen: string[] = [];
		for (let days = 1; days <= VERIFY_DAYS; days += 1) {
			nextDay();
			const { summary } = await sync();
			expect(recordsRead()).toEqual(dueOn(days));
			expect(filesRead()).toEqual([]);
			expect(written()).toEqual([]);
			expect(summary).toMatchObject({
				mode: 'rolling',
				status: 'success',
				counts: { verified: dueOn(days).length, toVerify: PEOPLE.length - dueOn(days).length },
				warnings: [],
			});
			seen.push(...recordsRead());
		}
		expect(seen.sort()).toEqual([...PEOPLE].sort());
	});

	it('creates a record that was deleted by hand again, within seven days', async () => {
		const [one, other] = ['5', '16'] as const;
		for (const id of [one, other])
			company.systems.bamboo.state.trainingRecords.delete(recordOf(id)?.id ?? '');
		for (let days = 1; days <= VERIFY_DAYS; days += 1) {
			nextDay();
			await sync();
			const expected = [one, other].filter((id) => dueOn(days).includes(id));
			expect(written().filter((request) => !request.includes('/files'))).toHaveLength(expected.length);
			for (const id of expected) expect(recordOf(id)?.notes).toContain(`[iSpring enrollment e-${id}]`);
		}
		expect([recordOf(one), recordOf(other)]).not.toContain(undefined);
	});

	it('corrects a score that was changed in iSpring Learn, within seven days', async () => {
		const id = personDueOn(4);
		Object.assign(enrollmentOf(id) ?? {}, { awardedScore: 91 });
		const writing: number[] = [];
		for (let days = 1; days <= 2 * VERIFY_DAYS; days += 1) {
			nextDay();
			await sync();
			if (written().length > 0) writing.push(days);
		}
		expect(writing).toEqual([4]);
		expect(recordOf(id)?.notes).toContain('score 91');
	});

	it('exports a completion and a certificate of today and of yesterday at once', async () => {
		nextDay(2);
		const [today, yesterday, certified] = dueOn(4);
		pass(company.systems, today ?? '', { completionDate: '2026-03-12T08:00:00+00:00' });
		pass(company.systems, yesterday ?? '', { completionDate: '2026-03-10T23:30:00+00:00' });
		const enrollment = enrollmentOf(certified ?? '');
		if (enrollment)
			issueCertificate(company.systems.ispring, enrollment, { issueDate: '2026-03-12T08:00:00+00:00' });
		const { items } = await sync();
		const done = items.map(({ kind, employeeId, action, outcome }) => [kind, employeeId, action, outcome]);
		expect(done).toHaveLength(4);
		expect(done).toEqual(
			expect.arrayContaining([
				['completion', today, 'create', 'done'],
				['completion', yesterday, 'create', 'done'],
				['certificate', certified, 'create', 'done'],
				['completion', certified, 'update', 'done'],
			]),
		);
		expect(recordsRead()).toEqual(inOrder([...dueOn(2), today, yesterday, certified]));
		expect(filesRead()).toEqual([certified]);
		clearLogs();
		expect((await sync()).items).toEqual([]);
		expect(written()).toEqual([]);
	});

	it('exports a new course at once, whenever it was completed', async () => {
		nextDay();
		addCourse(company.systems.ispring, { contentItemId: 'c-2', title: 'Ladders' });
		const some = dueOn(4).slice(0, 2);
		for (const id of some)
			pass(company.systems, id, { courseId: 'c-2', completionDate: '2025-06-01T08:00:00+00:00' });
		const { summary } = await sync();
		expect(summary.counts).toMatchObject({ create: 3, done: 3, completion: PEOPLE.length + 2 });
		expect(recordsRead()).toEqual(inOrder([...dueOn(1), ...some]));
	});

	it('corrects a score at once when the row of the assignment table shows the old one', async () => {
		const { assignmentTable, assignmentColumns } = WITH_TABLE;
		const settings = { assignmentTable, assignmentColumns };
		const id = personDueOn(4);
		const open = enroll(company.systems, id, { completionStatus: 'in_progress', accessDate: '2026-02-20' });
		await sync({ settings });
		Object.assign(open, { completionStatus: 'passed', completionDate: '2026-03-01T08:00:00+00:00' });
		await sync({ settings });
		nextDay(1);
		await sync({ settings });
		nextDay(1);
		open.awardedScore = 87;
		const { summary } = await sync({ settings });
		expect(recordsRead()).toEqual(inOrder([...dueOn(2), id]));
		expect(summary.counts).toMatchObject({ update: 2, done: 2 });
	});

	it('compares the same employees in every run of a day, and corrects nothing twice', async () => {
		nextDay();
		await sync();
		const first = recordsRead();
		clearLogs();
		company.systems.clock.setMs(company.systems.clock.nowMs() + 6 * 3_600_000);
		await sync();
		expect([recordsRead(), written()]).toEqual([first, []]);
	});

	it('says on request when the others are compared', async () => {
		nextDay();
		const { items, summary } = await sync({ includeUnchanged: true });
		const later = items.filter(({ reason }) => reason.startsWith('Nothing new, so not compared'));
		expect(later).toHaveLength(2 * (summary.counts.toVerify ?? 0));
		const id = personDueOn(4);
		expect(later.filter(({ employeeId }) => employeeId === id).map(({ reason }) => reason)).toEqual(
			Array(2).fill(
				`Nothing new, so not compared in this run. The records and files of this employee are compared next on ${dayOf(4)}.`,
			),
		);
	});

	it('counts an employee whose records cannot be read as still to be compared', async () => {
		nextDay();
		const [id = '', ...others] = dueOn(1);
		company.systems.bamboo.faults.push({
			when: ({ path }) => path.endsWith(`/record/employee/${id}`),
			times: Infinity,
			effect: { kind: 'status', status: 403 },
		});
		const { summary } = await sync();
		expect(summary).toMatchObject({
			status: 'partial',
			counts: {
				failed: 1,
				verified: others.length,
				notVerified: 1,
				toVerify: PEOPLE.length - others.length,
			},
		});
	});

	it('is planned and applied like any other', async () => {
		nextDay();
		const [deleted = '', corrected = ''] = dueOn(1);
		company.systems.bamboo.state.trainingRecords.delete(recordOf(deleted)?.id ?? '');
		Object.assign(enrollmentOf(corrected) ?? {}, { awardedScore: 70 });
		const options = optionsOf({});
		const plan = await runLearningPlan(clients(), options);
		expect(new Map(plan.items.map(({ employeeId, action }) => [employeeId, action]))).toEqual(
			new Map([
				[deleted, 'create'],
				[corrected, 'update'],
			]),
		);
		expect([plan.summary.mode, written()]).toEqual(['rolling', []]);
		clearLogs();
		// The node that applies a plan need not repeat this setting.
		const { summary } = await runLearningApply(
			clients(),
			optionsOf({ settings: { verifyDays: 1 } }),
			plan.items,
		);
		expect(summary).toMatchObject({ status: 'success', warnings: [], counts: { done: 2 } });
		expect(recordsRead()).toEqual(expect.arrayContaining([deleted, corrected]));
		expect(recordOf(deleted)?.notes).toContain(`[iSpring enrollment e-${deleted}]`);
	});
});
