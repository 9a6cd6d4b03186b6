import { addCourse, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { isDue } from '../../src/learning/plan/turn';
import { runLearningApply } from '../../src/learning/run-apply';
import { runLearningPlan, runLearningSync } from '../../src/learning/run';
import { DEFAULT_LEARNING_SETTINGS, type LearningSettings } from '../../src/learning/settings';
import type { LearningOptions } from '../../src/learning/start-run';
import {
	addPerson,
	enroll,
	pass,
	requests,
	startLearningSystems,
	writtenRequests,
	type LearningSystems,
} from './learning-systems.mts';
import { WITH_TABLE } from './world.mts';

const DAY_MS = 86_400_000;
const PEOPLE = Array.from({ length: 28 }, (_, n) => String(n + 1));
const VERIFY_DAYS = 7;
const FIRST_DAY = '2026-03-10';

let systems: LearningSystems;
/** Everybody passed a course long ago, with a certificate, and all of it has been exported. */
beforeEach(async () => {
	systems = await startLearningSystems();
	for (const id of PEOPLE) {
		addPerson(systems, id);
		issueCertificate(systems.ispring, pass(systems, id, { enrollmentId: `e-${id}` }));
	}
	await sync();
	clearLogs();
});
afterEach(async () => await systems.close());

type Given = Partial<Omit<LearningOptions, 'settings'>> & { settings?: Partial<LearningSettings> };
const optionsOf = ({ settings, ...given }: Given): LearningOptions => ({
	settings: {
		...DEFAULT_LEARNING_SETTINGS,
		employeeIdField: 'bamboohr_id',
		verifyDays: VERIFY_DAYS,
		...settings,
	},
	since: '',
	includeUnchanged: false,
	timezone: 'Europe/Berlin',
	...given,
});
/** For each run anew, since access tokens expire. */
const clients = () => systems.clientsAt(systems.clock);
const sync = async (given: Given = {}) => await runLearningSync(clients(), optionsOf(given));

function clearLogs(): void {
	systems.bamboo.log.length = 0;
	systems.ispring.log.length = 0;
}

function nextDay(days = 1): void {
	systems.clock.setMs(systems.clock.nowMs() + days * DAY_MS);
	clearLogs();
}

/** Whose records the last run read, and whose files. */
const readIds = (pattern: RegExp) =>
	inOrder(requests(systems.bamboo).flatMap((request) => pattern.exec(request)?.[1] ?? []));
const inOrder = (ids: ReadonlyArray<string | undefined>) =>
	[...new Set(ids.map((id) => id ?? ''))].sort((one, other) => Number(one) - Number(other));
const recordsRead = () => readIds(/^GET .*\/record\/employee\/(\d+)$/);
const filesRead = () => readIds(/^GET .*\/employees\/(\d+)\/files\/view$/);
const dayOf = (days: number) => new Date(Date.parse(FIRST_DAY) + days * DAY_MS).toISOString().slice(0, 10);
const dueOn = (days: number) =>
	PEOPLE.filter((id) => isDue(id, { verifyDays: VERIFY_DAYS, today: dayOf(days) }));
const recordOf = (id: string) =>
	[...systems.bamboo.state.trainingRecords.values()].find(({ employeeId }) => employeeId === id);
const enrollmentOf = (id: string) => systems.ispring.state.enrollments.get(`e-${id}`);
const personDueOn = (days: number) => dueOn(days)[0] ?? '';

describe('A full export that verifies everybody once in seven days', () => {
	it('compares the records of those whose turn it is, lists no files, and writes nothing', async () => {
		const seen: string[] = [];
		for (let days = 1; days <= VERIFY_DAYS; days += 1) {
			nextDay();
			const { summary } = await sync();
			expect(recordsRead()).toEqual(dueOn(days));
			expect(filesRead()).toEqual([]);
			expect(writtenRequests(systems)).toEqual([]);
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
		for (const id of [one, other]) systems.bamboo.state.trainingRecords.delete(recordOf(id)?.id ?? '');
		for (let days = 1; days <= VERIFY_DAYS; days += 1) {
			nextDay();
			await sync();
			const expected = [one, other].filter((id) => dueOn(days).includes(id));
			expect(writtenRequests(systems).filter((request) => !request.includes('/files'))).toHaveLength(
				expected.length,
			);
			for (const id of expected) expect(recordOf(id)?.notes).toContain(`[iSpring enrollment e-${id}]`);
		}
		expect([recordOf(one), recordOf(other)]).not.toContain(undefined);
	});

	it('corrects a score that was changed in iSpring Learn, within seven days', async () => {
		const id = personDueOn(4);
		Object.assign(enrollmentOf(id) ?? {}, { awardedScore: 91 });
		const written: number[] = [];
		for (let days = 1; days <= 2 * VERIFY_DAYS; days += 1) {
			nextDay();
			await sync();
			if (writtenRequests(systems).length > 0) written.push(days);
		}
		expect(written).toEqual([4]);
		expect(recordOf(id)?.notes).toContain('score 91');
	});

	it('exports a completion and a certificate of today and of yesterday at once', async () => {
		nextDay(2);
		const [today, yesterday, certified] = dueOn(4);
		pass(systems, today ?? '', { completionDate: '2026-03-12T08:00:00+00:00' });
		pass(systems, yesterday ?? '', { completionDate: '2026-03-10T23:30:00+00:00' });
		const enrollment = enrollmentOf(certified ?? '');
		if (enrollment) issueCertificate(systems.ispring, enrollment, { issueDate: '2026-03-12T08:00:00+00:00' });
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
		expect(writtenRequests(systems)).toEqual([]);
	});

	it('exports a new course at once, whenever it was completed', async () => {
		nextDay();
		addCourse(systems.ispring, { contentItemId: 'c-2', title: 'Ladders' });
		const some = dueOn(4).slice(0, 2);
		for (const id of some)
			pass(systems, id, { courseId: 'c-2', completionDate: '2025-06-01T08:00:00+00:00' });
		const { summary } = await sync();
		expect(summary.counts).toMatchObject({ create: 3, done: 3, completion: PEOPLE.length + 2 });
		expect(recordsRead()).toEqual(inOrder([...dueOn(1), ...some]));
	});

	it('corrects a score at once when the row of the assignment table shows the old one', async () => {
		const { assignmentTable, assignmentColumns } = WITH_TABLE;
		const settings = { assignmentTable, assignmentColumns };
		const id = personDueOn(4);
		const open = enroll(systems, id, { completionStatus: 'in_progress', accessDate: '2026-02-20' });
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
		systems.clock.setMs(systems.clock.nowMs() + 6 * 3_600_000);
		await sync();
		expect([recordsRead(), writtenRequests(systems)]).toEqual([first, []]);
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
		systems.bamboo.faults.push({
			when: ({ path }) => path.endsWith(`/record/employee/${id}`),
			times: Infinity,
			effect: { kind: 'status', status: 403 },
		});
		const { summary } = await sync();
		expect(summary).toMatchObject({
			status: 'partial',
			counts: { failed: 1, verified: others.length, toVerify: PEOPLE.length - others.length },
		});
	});

	it('is planned and applied like any other', async () => {
		nextDay();
		const [deleted = '', corrected = ''] = dueOn(1);
		systems.bamboo.state.trainingRecords.delete(recordOf(deleted)?.id ?? '');
		Object.assign(enrollmentOf(corrected) ?? {}, { awardedScore: 70 });
		const options = optionsOf({});
		const plan = await runLearningPlan(clients(), options);
		expect(new Map(plan.items.map(({ employeeId, action }) => [employeeId, action]))).toEqual(
			new Map([
				[deleted, 'create'],
				[corrected, 'update'],
			]),
		);
		expect([plan.summary.mode, writtenRequests(systems)]).toEqual(['rolling', []]);
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

describe('Runs that fail', () => {
	it('for days delay nothing when the next run knows the last successful one', async () => {
		nextDay();
		await sync();
		nextDay(4);
		const missed = [2, 3, 4, 5].flatMap(dueOn);
		const late = PEOPLE.find((id) => !missed.includes(id)) ?? '';
		pass(systems, late, { completionDate: '2026-03-12T08:00:00+00:00' });
		await sync({ lastDay: dayOf(1) });
		expect(recordsRead()).toEqual(inOrder([...missed, late]));
		expect(writtenRequests(systems)).toHaveLength(1);
	});

	it('for a week are made up for at once', async () => {
		nextDay(8);
		const { summary } = await sync({ lastDay: FIRST_DAY });
		expect(recordsRead()).toEqual(PEOPLE);
		expect(summary.counts).toMatchObject({ verified: PEOPLE.length, toVerify: 0 });
	});

	it('delay a completion by no more than seven days when the last successful run is not known', async () => {
		nextDay(3);
		const id = personDueOn(4);
		pass(systems, id, { enrollmentId: 'late', completionDate: '2026-03-11T08:00:00+00:00' });
		await sync();
		expect(writtenRequests(systems)).toEqual([]);
		nextDay();
		await sync();
		expect(writtenRequests(systems)).toHaveLength(1);
	});

	it('in the middle of the first load leave nothing for later: missing records show that one is needed', async () => {
		nextDay();
		const kept = PEOPLE.slice(0, 3);
		for (const id of PEOPLE) {
			if (!kept.includes(id)) systems.bamboo.state.trainingRecords.delete(recordOf(id)?.id ?? '');
		}
		const lacking = dueOn(1).filter((id) => !kept.includes(id)).length;
		expect(lacking).toBeGreaterThanOrEqual(3);
		const { summary } = await sync();
		expect(summary).toMatchObject({
			status: 'success',
			mode: 'rolling',
			counts: { create: PEOPLE.length - kept.length, verified: PEOPLE.length, toVerify: 0 },
			warnings: [
				`${lacking} of the ${dueOn(1).length} employees whose turn it was lacked training records in BambooHR, so the records of all employees were compared.`,
			],
		});
		expect(PEOPLE.map(recordOf)).not.toContain(undefined);
	});
});

describe('Certificates whose files are known from the notes of training records', () => {
	const unmark = () => {
		for (const record of systems.bamboo.state.trainingRecords.values())
			record.notes = record.notes.replace(/ \[iSpring certificate .*?\]/, '');
	};

	it('are found once among the files when an earlier version wrote the record, and never listed again', async () => {
		unmark();
		for (let days = 1; days <= VERIFY_DAYS; days += 1) {
			nextDay();
			await sync();
			expect(filesRead()).toEqual(dueOn(days));
			expect(writtenRequests(systems)).toHaveLength(dueOn(days).length);
		}
		expect(systems.bamboo.state.files.size).toBe(PEOPLE.length);
		for (let days = 1; days <= VERIFY_DAYS; days += 1) {
			nextDay();
			await sync();
			expect([filesRead(), writtenRequests(systems)]).toEqual([[], []]);
		}
	});

	it('are left out of the notes of earlier versions when everybody is compared each day', async () => {
		unmark();
		nextDay();
		await sync({ settings: { verifyDays: 1 } });
		expect(writtenRequests(systems)).toEqual([]);
	});

	it('have no record to be named in when completions are not exported, so the files are listed', async () => {
		nextDay();
		await sync({ settings: { exportCompletions: false } });
		expect([recordsRead(), filesRead(), writtenRequests(systems)]).toEqual([[], dueOn(1), []]);
	});

	it('of a course that was not passed have no record either, and are uploaded once', async () => {
		nextDay();
		const id = personDueOn(2);
		issueCertificate(systems.ispring, enroll(systems, id), { issueDate: '2025-01-01T00:00:00+00:00' });
		await sync();
		expect(writtenRequests(systems)).toEqual([]);
		nextDay();
		await sync();
		expect([filesRead(), writtenRequests(systems).length]).toEqual([[id], 1]);
		clearLogs();
		await sync();
		expect([filesRead(), writtenRequests(systems)]).toEqual([[id], []]);
	});

	it('are uploaded again with the record that somebody deleted together with the file', async () => {
		nextDay();
		const id = personDueOn(1);
		systems.bamboo.state.trainingRecords.delete(recordOf(id)?.id ?? '');
		for (const [fileId, file] of systems.bamboo.state.files)
			if (file.employeeId === id) systems.bamboo.state.files.delete(fileId);
		const { summary } = await sync();
		expect(summary.counts).toMatchObject({ create: 2, done: 2 });
		expect(recordOf(id)?.notes).toContain('[iSpring certificate ');
		expect(
			[...systems.bamboo.state.files.values()].filter(({ employeeId }) => employeeId === id),
		).toHaveLength(1);
	});

	it('are not uploaded twice when a run ended between the file and the record', async () => {
		nextDay();
		const id = personDueOn(1);
		systems.bamboo.state.trainingRecords.delete(recordOf(id)?.id ?? '');
		await sync();
		expect(filesRead()).toEqual([id]);
		expect(recordOf(id)?.notes).toContain('[iSpring certificate ');
		expect(systems.bamboo.state.files.size).toBe(PEOPLE.length);
	});
});

describe('Other exports with the same setting', () => {
	it('read everybody in the first load', async () => {
		systems.bamboo.state.trainingTypes.clear();
		systems.bamboo.state.trainingRecords.clear();
		const { summary } = await sync();
		expect(recordsRead()).toEqual(PEOPLE);
		expect(summary.counts).toMatchObject({ verified: PEOPLE.length, toVerify: 0 });
	});

	it('read whoever has something new since the last run, and are incremental', async () => {
		nextDay();
		const id = personDueOn(4);
		pass(systems, id, { completionDate: '2026-03-11T08:00:00+00:00' });
		const { summary } = await sync({ since: '2026-03-11T00:00:00Z' });
		expect([recordsRead(), filesRead()]).toEqual([[id], []]);
		expect(summary).toMatchObject({ mode: 'incremental', counts: { create: 1, done: 1 } });
		expect(summary.counts).not.toHaveProperty('verified');
	});

	it('about some enrollments compare their learners and list their files, whoever has a turn', async () => {
		nextDay();
		const id = personDueOn(4);
		systems.bamboo.state.files.clear();
		const { items, summary } = await sync({ scope: { enrollmentIds: [`e-${id}`], pairs: [] } });
		expect([recordsRead(), filesRead()]).toEqual([[id], [id]]);
		expect(items.map(({ kind, action, outcome }) => [kind, action, outcome])).toEqual([
			['certificate', 'create', 'done'],
		]);
		expect(summary.mode).toBe('incremental');
	});

	it('that compare everybody each day read all records and files, and repair all of them', async () => {
		nextDay();
		systems.bamboo.state.files.clear();
		const { summary } = await sync({ settings: { verifyDays: 1 } });
		expect([recordsRead(), filesRead().length >= PEOPLE.length]).toEqual([PEOPLE, true]);
		expect(summary).toMatchObject({
			mode: 'full',
			counts: { certificate: PEOPLE.length, create: PEOPLE.length },
		});
		expect(summary.counts).not.toHaveProperty('verified');
		expect(systems.bamboo.state.files.size).toBe(PEOPLE.length);
	});
});
