import { changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { addCourse, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import type { ISpringQuirks } from '../../tools/simulator/ispring/quirks.mts';
import { startEnrollmentSystems, what } from './enrollment-systems.mts';

/** Habits of accounts that are not known for certain. None may change what is decided, or what is written. */
const QUIRKS: Array<Partial<ISpringQuirks>> = [
	{},
	{ strictDates: true },
	{ strictDates: true, enrollsTwice: true },
	{ reenrollment: 'keepsFormer' },
	{ reenrollment: 'restarts' },
	{ reenrollment: 'restartsWithCertificate' },
	{ booleansAsNumbers: true },
	{ upperCaseReferences: true },
	{ namesAsHtml: true },
	{ badIdFailsFilter: true },
	{ omitEmptyValues: false },
	{ changeAnswers: 'text' },
	{ changeAnswers: 'xml' },
	{ oneRowAsObject: true },
	{ emptyListAs: 'object' },
	{ emptyListAs: 'null' },
	{ emptyListAs: 'text' },
	{ emptyListAs: 'empty' },
	{ emptyListAs: 'noContent' },
	{ emptyListAs: 'wrapper' },
	{ resultsKnowEnded: false },
	{ fieldNameCase: 'lower' },
	{ userPagesRefused: 404 },
	{ roleNames: 'plural' },
	{ groupsRefused: true },
	{ throttle: { status: 429, retryAfter: 'seconds', every: 4 } },
];

it.each(QUIRKS)('enrolls, renews, closes, opens and ends the same way: %j', async (quirks) => {
	const systems = await startEnrollmentSystems(quirks);
	try {
		addCourse(systems.ispring, { contentItemId: 'c-3', title: 'R&D basics' });
		for (const id of ['1', '2', '3']) systems.person(id, { department: 'Sales' });
		const rules = [
			{
				courses: ['c-1', 'R&D basics'],
				departments: ['Sales'],
				dueDays: 30,
				lockAfterDue: true,
				renewDays: 10,
				whenNoLonger: 'end' as const,
			},
		];
		const settings = { maxEndings: 10, maxEndingsPercent: 100 };
		const run = async () => what((await systems.sync({ rules, settings })).items);
		expect(await run()).toHaveLength(6);
		expect(new Set(systems.ledger).size).toBe(6);
		const [passed, begun] = ['u1', 'u2'].map((id) => systems.of(id)[0]);
		if (!passed || !begun) throw new Error('Nobody was enrolled');
		Object.assign(passed, {
			completionStatus: 'passed',
			completionDate: '2026-03-10T10:00:00+00:00',
			progress: 100,
		});
		issueCertificate(systems.ispring, passed, { expiryDate: '2026-03-25T10:00:00+00:00' });
		Object.assign(begun, { completionStatus: 'in_progress', viewsCount: 1 });
		expect(await run()).toEqual([]);
		systems.nextDay(5);
		expect(await run()).toEqual(['1 reenroll done']);
		for (const id of ['2', '3']) changeEmployee(systems.bamboo, id, { department: 'HR' });
		expect((await run()).sort()).toEqual(['2 close done', '2 end done', '3 end done', '3 end done']);
		changeEmployee(systems.bamboo, '2', { department: 'Sales' });
		expect((await run()).sort()).toEqual(['2 changeDue done', '2 enroll done']);
		systems.clearLogs();
		systems.nextDay(1);
		expect(await run()).toEqual([]);
		expect(systems.writes()).toEqual([]);
		const isKept = quirks.reenrollment === 'keepsFormer';
		expect(systems.enrolled().map((line) => line.replace(/T.*(?= )/, ''))).toEqual([
			...(isKept ? ['u1 c-1 due 2026-04-09 locked'] : []),
			'u1 c-1 due 2026-04-14 locked',
			'u1 c-3 due 2026-04-09 locked',
			'u2 c-1 due 2026-04-09 locked',
			'u2 c-3 due 2026-04-14 locked',
		]);
		expect(begun.viewsCount).toBe(1);
	} finally {
		await systems.close();
	}
});
