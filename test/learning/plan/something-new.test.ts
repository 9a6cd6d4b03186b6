import { newsFinder } from '../../../src/learning/plan/something-new';
import type { LearningWorld, MatchedAssignment } from '../../../src/learning/plan/LearningWorld';
import { DEFAULT_LEARNING_SETTINGS } from '../../../src/learning/settings';
import { assignment, learningWorld, row, trainingType, WITH_TABLE } from '../world.mts';

interface Given {
	settings?: typeof DEFAULT_LEARNING_SETTINGS;
	lastDay?: string;
	world?: Partial<LearningWorld>;
}

/** Today is 2026-03-10. */
function isNew(
	one: MatchedAssignment,
	{ settings = DEFAULT_LEARNING_SETTINGS, lastDay, world = {} }: Given = {},
): boolean {
	const all = learningWorld({ assignments: [one], types: [trainingType()], ...world });
	return newsFinder(all, settings, { verifyDays: 7, today: all.today, lastDay })(one);
}
const completed = (completedAt: string) => assignment({ completedAt });
const certified = (issuedAt?: string) =>
	assignment({ certificate: { id: 'k-1', ...(issuedAt === undefined ? {} : { issuedAt }) } });

describe('An assignment may have something that BambooHR lacks', () => {
	it.each([
		['2026-03-10T08:00:00Z', true],
		['2026-03-09T00:00:00Z', true],
		['2026-03-08T23:59:59Z', false],
		['2026-02-10', false],
		['', false],
		['0001-01-01T00:00:00Z', false],
	])('when it was completed at "%s": %s', (completedAt, expected) => {
		expect(isNew(completed(completedAt))).toBe(expected);
	});

	it.each([
		['2026-03-09T12:00:00Z', true],
		['2026-03-08T12:00:00Z', false],
		[undefined, false],
	])('when its certificate was issued at %s: %s', (issuedAt, expected) => {
		expect(isNew(certified(issuedAt))).toBe(expected);
	});

	it('by days of the workflow’s time zone', () => {
		const late = completed('2026-03-08T23:30:00Z');
		expect(isNew(late, { world: { timezone: 'Europe/Berlin' } })).toBe(true);
		expect(isNew(late, { world: { timezone: 'America/New_York' } })).toBe(false);
		const early = completed(' 2026-03-08T10:00:00Z');
		expect(isNew(early, { world: { timezone: 'Pacific/Kiritimati' } })).toBe(true);
	});

	it('when it was completed since the last successful run, on the same day included', () => {
		const some = ['2026-03-03T05:00:00Z', '2026-03-02T23:00:00Z'].map(completed);
		expect(some.map((one) => isNew(one, { lastDay: '2026-03-03' }))).toEqual([true, false]);
	});

	it('when it was completed yesterday, although a run of today has succeeded', () => {
		expect(isNew(completed('2026-03-09T08:00:00Z'), { lastDay: '2026-03-10' })).toBe(true);
	});

	it('when its course has no training type yet, and it was successful', () => {
		const world = { types: [] };
		expect(isNew(assignment(), { world })).toBe(true);
		expect(isNew(assignment({ isSuccessful: false }), { world })).toBe(false);
	});

	it('when the row of the assignment table shows another result', () => {
		const shown = {
			custom_course: 'Fire Safety',
			custom_assigned: '2026-01-05',
			custom_completed: '2026-02-10',
		};
		const ofRow = (values: Record<string, string>) =>
			isNew(assignment({ score: 91 }), {
				settings: WITH_TABLE,
				world: { rows: [row({ ...shown, custom_status: 'passed', ...values })] },
			});
		expect([ofRow({ custom_score: '91' }), ofRow({ custom_score: '80' })]).toEqual([false, true]);
	});

	it('but not because of the row of a later enrollment in the same course', () => {
		const retake = assignment({
			enrollmentId: 'e-2',
			assignedAt: '2026-02-20',
			status: 'in_progress',
			isSuccessful: false,
		});
		const settings = { ...WITH_TABLE, assignmentColumns: { ...WITH_TABLE.assignmentColumns, assigned: '' } };
		const rows = [row({ custom_course: 'Fire Safety', custom_status: 'in_progress' })];
		const first = assignment();
		expect(isNew(first, { settings, world: { assignments: [first, retake], rows } })).toBe(false);
	});
});
