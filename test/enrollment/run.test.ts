import { omit } from 'lodash';
import { changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { EnrollmentLimitError } from '../../src/errors';
import { startEnrollmentSystems, what, type EnrollmentSystems } from './enrollment-systems.mts';

let systems: EnrollmentSystems;
beforeEach(async () => {
	systems = await startEnrollmentSystems();
	for (const id of ['1', '2', '3']) systems.person(id);
});
afterEach(async () => await systems.close());

const SALES = { departments: ['Sales'], whenNoLonger: 'end' as const };
const move = (id: string, department: string) => changeEmployee(systems.bamboo, id, { department });

describe('A sync', () => {
	it('enrolls everybody with one request, reads the IDs back, and writes nothing the second time', async () => {
		const rules = [{ courses: ['c-1', 'First Aid'], dueDays: 30, lockAfterDue: true }];
		const { items, summary } = await systems.sync({ rules });
		expect(systems.writes()).toEqual(['POST /enrollment']);
		expect(systems.enrolled()).toEqual(
			['u1', 'u2', 'u3'].flatMap((user) =>
				['c-1', 'c-2'].map((course) => `${user} ${course} due 2026-04-09 locked`),
			),
		);
		expect(new Set(systems.ledger).size).toBe(6);
		expect(items[0]).toMatchObject({
			direction: 'enrollment',
			rule: 'Rule 1',
			action: 'enroll',
			employeeId: '1',
			employeeName: 'Sam Sample1',
			userId: 'u1',
			courseId: 'c-1',
			courseTitle: 'Fire Safety',
			enrollmentId: systems.of('u1')[0]?.enrollmentId,
			due: '2026-04-09',
			changed: 'Due: 2026-04-09; Lock after due: yes',
			outcome: 'done',
		});
		expect(summary).toMatchObject({
			direction: 'enrollment',
			status: 'success',
			mode: 'full',
			message: '6 enrollments made.',
			counts: {
				enroll: 6,
				enrolled: 6,
				done: 6,
				employees: 3,
				users: 4,
				enrollmentsDue: 6,
				enrollmentLimit: 500,
			},
			warnings: [],
		});
		systems.clearLogs();
		for (const days of [0, 1, 29, 1, 30]) {
			systems.nextDay(days);
			const again = await systems.sync({ rules });
			expect(again.items).toEqual([]);
			expect(again.summary.message).toBe('No changes were needed.');
		}
		expect(systems.writes()).toEqual([]);
	});

	it('ends what movers do not need, and loses no progress', async () => {
		for (const id of ['1', '2', '3']) move(id, 'Sales');
		await systems.sync({ rules: [SALES] });
		Object.assign(systems.of('u2')[0] ?? {}, { timeSpent: 5 });
		for (const id of ['1', '2']) move(id, 'HR');
		const { items } = await systems.sync({ rules: [SALES] });
		expect(what(items)).toEqual(['1 end done', '2 close done']);
		expect(systems.enrolled()).toEqual(['u2 c-1 due 2026-03-10 locked', 'u3 c-1']);
		expect((await systems.sync({ rules: [SALES] })).items).toEqual([]);
		move('2', 'Sales');
		systems.nextDay(40);
		expect(what((await systems.sync({ rules: [SALES] })).items)).toEqual(['2 changeDue done']);
		expect(systems.enrolled()).toEqual(['u2 c-1', 'u3 c-1']);
		expect(systems.of('u2')[0]?.timeSpent).toBe(5);
		systems.clearLogs();
		await systems.sync({ rules: [SALES] });
		expect(systems.writes()).toEqual([]);
	});

	it('leaves alone what others made, and what no rule names', async () => {
		for (const department of ['Sales', 'HR']) move('1', department);
		const [byHand, fromCatalog, other] = [
			addEnrollment(systems.ispring, { courseId: 'c-1', learnerId: 'u1' }),
			addEnrollment(systems.ispring, { courseId: 'c-1', learnerId: 'u2', enrollmentTypeGroup: 1 }),
			addEnrollment(systems.ispring, { courseId: 'c-2', learnerId: 'u3' }),
		];
		systems.ledger.push(fromCatalog.enrollmentId, other.enrollmentId);
		const { items } = await systems.sync({ rules: [SALES] });
		expect(items).toEqual([]);
		expect(systems.of('u1')).toEqual([byHand]);
	});

	it('a closed enrollment with a lock by rule stays open for its new period, and is not opened for ever', async () => {
		const rules = [{ ...SALES, whenNoLonger: 'close' as const, dueDays: 10, lockAfterDue: true }];
		move('1', 'Sales');
		await systems.sync({ rules });
		systems.nextDay(2);
		move('1', 'HR');
		await systems.sync({ rules });
		systems.nextDay(60);
		move('1', 'Sales');
		expect(what((await systems.sync({ rules })).items)).toEqual(['1 changeDue done']);
		expect(systems.enrolled()).toEqual(['u1 c-1 due 2026-05-21 locked']);
		systems.clearLogs();
		for (const days of [0, 5, 20]) {
			systems.nextDay(days);
			await systems.sync({ rules });
		}
		expect(systems.writes()).toEqual([]);
	});

	it('renews a certificate once, and again a year later', async () => {
		const rules = [{ renewDays: 30, dueDays: 14 }];
		const pass = (enrollment: ReturnType<typeof systems.of>[number]) => {
			const at = new Date(systems.clock.nowMs()).toISOString();
			Object.assign(enrollment, { completionStatus: 'passed', completionDate: at, progress: 100 });
			const end = new Date(systems.clock.nowMs() + 365 * 24 * 3600 * 1000).toISOString();
			issueCertificate(systems.ispring, enrollment, { issueDate: at, expiryDate: end });
		};
		for (const id of ['2', '3']) changeEmployee(systems.bamboo, id, { status: 'Inactive' });
		await systems.sync({ rules });
		const first = systems.of('u1')[0];
		if (first) pass(first);
		for (let cycle = 1; cycle <= 3; cycle += 1) {
			systems.nextDay(334);
			expect(what((await systems.sync({ rules })).items)).toEqual([]);
			systems.nextDay(1);
			const { items } = await systems.sync({ rules });
			expect(what(items)).toEqual(['1 reenroll done']);
			const all = systems.of('u1');
			expect(all).toHaveLength(cycle + 1);
			expect(items[0]?.enrollmentId).toBe(all.at(-1)?.enrollmentId);
			for (const days of [0, 1, 3]) {
				systems.nextDay(days);
				expect((await systems.sync({ rules })).items).toEqual([]);
			}
			const newest = all.at(-1);
			if (newest) pass(newest);
		}
		expect(systems.of('u1')).toHaveLength(4);
	});

	it('works with learning tracks: progress in one of their courses is kept', async () => {
		addCourse(systems.ispring, {
			contentItemId: 't-1',
			title: 'Track',
			contentItemType: 'LearningTrack',
			courseIds: ['c-2'],
		});
		const rules = [{ ...SALES, courses: ['Track'] }];
		for (const id of ['1', '2']) move(id, 'Sales');
		await systems.sync({ rules });
		addEnrollment(systems.ispring, {
			courseId: 'c-2',
			learnerId: 'u1',
			viewsCount: 1,
			completionStatus: 'in_progress',
		});
		for (const id of ['1', '2']) move(id, 'HR');
		expect(what((await systems.sync({ rules })).items)).toEqual(['1 close done', '2 end done']);
	});

	it('begun between the plan and the deletion, an enrollment stays', async () => {
		move('1', 'Sales');
		await systems.sync({ rules: [SALES] });
		move('1', 'HR');
		const { items: planned } = await systems.plan({ rules: [SALES] });
		const [one] = systems.of('u1');
		const { request } = systems.clients.iSpring;
		let results = 0;
		systems.clients = {
			...systems.clients,
			iSpring: {
				...systems.clients.iSpring,
				request: async (ask) => {
					if (ask.path === '/learners/results' && ++results === 2) Object.assign(one ?? {}, { progress: 1 });
					return await request(ask);
				},
			},
		};
		const { items } = await systems.apply(planned);
		expect(what(items.map(({ item }) => item))).toEqual(['1 end skipped']);
		expect(systems.of('u1')).toHaveLength(1);
	});
});

describe('Limits', () => {
	it('stop a sync, or hold it; an approved apply carries out what was held', async () => {
		const given = { settings: { maxEnrollments: 2 } };
		await expect(systems.sync(given)).rejects.toThrow(EnrollmentLimitError);
		const { items, summary } = await systems.sync({ ...given, onLimit: 'hold' });
		expect(what(items)).toEqual(['1 enroll held', '2 enroll held', '3 enroll held']);
		expect(summary).toMatchObject({
			status: 'held',
			message: 'Nothing was written: 3 new enrollments held.',
		});
		expect(summary.heldBecause).toContain('the limit Max Enrollments is 2: check who they are');
		expect(systems.writes()).toEqual([]);
		systems.nextDay(2);
		const refused = await systems.apply(items);
		expect(refused.summary.status).toBe('held');
		expect(systems.writes()).toEqual([]);
		const { summary: applied } = await systems.apply(items.slice(0, 2), { approveHeld: true });
		expect(applied).toMatchObject({ status: 'success', message: '2 enrollments made after approval.' });
		expect(systems.enrolled()).toEqual(['u1 c-1', 'u2 c-1']);
	});
});

describe('Plan and apply', () => {
	it('in batches do what a sync does; what has changed is left alone', async () => {
		const { items } = await systems.plan({ rules: [{ dueDays: 30 }] });
		expect(systems.writes()).toEqual([]);
		changeEmployee(systems.bamboo, '2', { jobTitle: 'Lead' });
		const results = [];
		for (const item of items) results.push(...(await systems.apply([item])).items.map((one) => one.item));
		expect(what(results)).toEqual(['1 enroll done', '2 enroll skipped', '3 enroll done']);
		expect(results[1]?.reason).toBe(
			'Skipped: the enrollment of Sam Sample2 in "Fire Safety" changed in BambooHR or iSpring Learn after the plan was made. Make a new plan.',
		);
		expect(what((await systems.apply(items)).items.map(({ item }) => item))).toEqual([
			'1 enroll skipped',
			'2 enroll skipped',
			'3 enroll skipped',
		]);
		expect(systems.of('u1')).toHaveLength(1);
	});

	it('end what the plan knew to be made by rules, without the list', async () => {
		move('1', 'Sales');
		await systems.sync({ rules: [SALES] });
		move('1', 'HR');
		const { items } = await systems.plan({ rules: [SALES] });
		systems.ledger = [];
		expect(what((await systems.apply(items)).items.map(({ item }) => item))).toEqual(['1 end done']);
	});

	it('edited items fail', async () => {
		const { items } = await systems.plan();
		const edited = items.map((item) => ({ ...item, userId: 'u9' }));
		await expect(systems.apply(edited.map((item) => omit(item, 'seal')))).rejects.toThrow(
			'none of the items comes from a plan',
		);
		const { items: failed } = await systems.apply([edited[0], items[1]]);
		expect(what(failed.map(({ item }) => item))).toEqual(['1 enroll failed', '2 enroll done']);
	});
});

describe('A run since an instant', () => {
	it('decides about whoever changed, and whom they report to', async () => {
		const rules = [{ departments: ['Sales'] }, { isManager: true, courses: ['c-2'] }];
		systems.nextDay();
		const { summary } = await systems.plan({ rules: [{}] });
		systems.nextDay();
		const since = summary.nextSince;
		systems.clearLogs();
		expect((await systems.sync({ rules: [{}], since })).items).toEqual([]);
		expect(systems.ispring.log).toEqual([]);
		changeEmployee(systems.bamboo, '1', { department: 'Sales', supervisorEId: '3' });
		const { items, summary: incremental } = await systems.sync({ rules, since });
		expect(what(items)).toEqual(['1 enroll done', '3 enroll done']);
		expect(incremental.mode).toBe('incremental');
		expect(what((await systems.sync({ rules: [{}], only: ['2', '99'] })).items)).toEqual([
			'2 enroll done',
			'99 none failed',
		]);
	});
});

it('Reading takes few requests when nothing has changed.', async () => {
	await systems.sync({ rules: [{ courses: ['c-1', 'c-2'] }] });
	systems.clearLogs();
	const { summary } = await systems.sync({ rules: [{ courses: ['c-1', 'c-2'] }] });
	expect(summary.requests.bambooHr + summary.requests.iSpring).toBeLessThanOrEqual(60);
	expect([...systems.bamboo.log, ...systems.ispring.log].length).toBeLessThanOrEqual(1 + 1 + 2 + 8);
});
