import fc from 'fast-check';
import { pick } from 'lodash';
import type { TableRow } from '../../../src/bamboohr/tables/table-records';
import {
	assignmentWithoutTable,
	decideAssignment as decideByIndex,
	indexRows,
	latestOfEachCourse,
} from '../../../src/learning/plan/assignments';
import type { LearningWorld } from '../../../src/learning/plan/LearningWorld';
import { DEFAULT_LEARNING_SETTINGS } from '../../../src/learning/settings';
import { assignment, COLUMNS, employee, learningWorld, openAssignment, row, WITH_TABLE } from '../world.mts';

const open = openAssignment({
	assignedAt: '2026-01-05',
	dueAt: '2026-05-01T22:00:00Z',
	progressPercent: 40,
	score: 33.333,
});
const ALL = {
	custom_course: 'Fire Safety',
	custom_courseId: 'c-1',
	custom_assigned: '2026-01-05',
	custom_due: '2026-05-01',
	custom_status: 'in_progress',
	custom_progress: '40',
	custom_score: '33.33',
};
const withRows = (rows: TableRow[], given: Partial<LearningWorld> = {}) => learningWorld({ rows, ...given });
const decideAssignment = (one: typeof open, world: LearningWorld, settings: typeof WITH_TABLE) =>
	decideByIndex(one, world, settings, indexRows(world.rows, settings));
const decide = (one = open, world = withRows([])) => decideAssignment(one, world, WITH_TABLE);
const onlyColumns = (...names: Array<keyof typeof COLUMNS>) => ({
	...WITH_TABLE,
	assignmentColumns: { ...DEFAULT_LEARNING_SETTINGS.assignmentColumns, ...pick(COLUMNS, names) },
});

describe('an assignment without a table', () => {
	it('is not written, and the item says why and what to do', () => {
		const decision = assignmentWithoutTable(open, true);
		expect(decision).toMatchObject({
			kind: 'assignment',
			enrollmentId: 'e-1',
			action: 'none',
			changes: [],
			outcome: 'skipped',
			write: { do: 'nothing' },
			needsAttention: true,
		});
		expect(decision.reason).toContain('no built-in place for open assignments');
		expect(decision.reason).toContain('Assignment Table');
		expect(assignmentWithoutTable(open, false).needsAttention).toBe(false);
	});
});

describe('an assignment that has no row', () => {
	it('creates a row with all known values, under the aliases of the columns', () => {
		const courseUrls = new Map([['c-1', 'https://learn.example.com/c-1']]);
		const decision = decide(open, withRows([], { courseUrls }));
		const values = { ...ALL, custom_link: 'https://learn.example.com/c-1' };
		expect(decision).toMatchObject({
			kind: 'assignment',
			action: 'create',
			reason: 'Assigned, but not in the table yet.',
			outcome: 'planned',
			needsAttention: false,
		});
		expect(decision.write).toEqual({ do: 'createRow', values });
		expect(decision.changes).toEqual(
			['course', 'courseId', 'assigned', 'due', 'status', 'progress', 'score', 'link'].map((field) => ({
				field,
				from: null,
				to: Object.entries(values).find(([alias]) => alias === `custom_${field}`)?.[1],
			})),
		);
	});

	it('fills no column without an alias, and none without a value', () => {
		const { write } = decideAssignment(open, withRows([]), onlyColumns('courseId', 'due', 'link'));
		expect(write).toEqual({ do: 'createRow', values: { custom_courseId: 'c-1', custom_due: '2026-05-01' } });
	});

	it('keeps zero progress and a zero score, and uses days of the company’s time zone', () => {
		const { write } = decide(
			{ ...open, progressPercent: 0, score: 0, assignedAt: '2026-01-05T20:00:00Z' },
			withRows([], { timezone: 'Asia/Tokyo' }),
		);
		expect(write).toMatchObject({
			values: {
				custom_progress: '0',
				custom_score: '0',
				custom_assigned: '2026-01-06',
				custom_due: '2026-05-02',
			},
		});
	});

	it('creates no row when it is completed', () => {
		const decision = decide(assignment());
		expect(decision).toMatchObject({
			action: 'none',
			changes: [],
			outcome: 'skipped',
			reason: 'Completed before a row was written, so no row is needed.',
			write: { do: 'nothing' },
			needsAttention: false,
		});
		expect(decision.seen).toMatchObject({ wanted: { status: 'passed' } });
	});

	it('creates a row next to those of other employees and courses', () => {
		const others = [row(ALL, { employeeId: '12' }), row({ ...ALL, custom_courseId: 'c-2' })];
		expect(decide(open, withRows(others))).toMatchObject({ action: 'create' });
	});

	it('leaves date columns empty when it has no dates', () => {
		const { write } = decideAssignment(
			openAssignment({ assignedAt: 'soon' }),
			withRows([]),
			onlyColumns('courseId', 'assigned', 'due', 'status'),
		);
		expect(write).toEqual({
			do: 'createRow',
			values: { custom_courseId: 'c-1', custom_status: 'in_progress' },
		});
	});
});

describe('an assignment that has a row', () => {
	it('leaves the row unchanged when it is up to date', () => {
		const there = row(ALL);
		const decision = decide(open, withRows([row(ALL, { employeeId: '12' }), there]));
		expect(decision).toMatchObject({
			action: 'none',
			changes: [],
			outcome: 'skipped',
			reason: 'The row is up to date.',
			write: { do: 'nothing' },
		});
		expect(decision.seen).toMatchObject({ row: there, wanted: { courseId: 'c-1', completed: '' } });
	});

	it('writes only the columns that differ, and names them', () => {
		const there = row({ ...ALL, custom_status: 'not_started', custom_progress: '' });
		const decision = decide(open, withRows([there]));
		expect(decision).toMatchObject({
			action: 'update',
			changes: [
				{ field: 'status', from: 'not_started', to: 'in_progress' },
				{ field: 'progress', from: null, to: '40' },
			],
			reason: 'The row differs in status, progress.',
			outcome: 'planned',
			seen: { row: there, wanted: { status: 'in_progress' } },
		});
		expect(decision.write).toEqual({
			do: 'updateRow',
			row: there,
			values: { custom_status: 'in_progress', custom_progress: '40' },
		});
	});

	it('fills a column that is empty in the row', () => {
		expect(decide(open, withRows([row({})])).changes).toContainEqual({
			field: 'status',
			from: null,
			to: 'in_progress',
		});
	});

	it('updates the row when the course is completed', () => {
		const done = assignment({ dueAt: '2026-05-01', progressPercent: 100 });
		expect(decide(done, withRows([row(ALL)])).changes).toEqual([
			{ field: 'completed', from: null, to: '2026-02-10' },
			{ field: 'status', from: 'in_progress', to: 'passed' },
			{ field: 'progress', from: '40', to: '100' },
		]);
	});

	it('writes no completion date before it is successful, whatever date it has', () => {
		const failed = assignment({ status: 'failed', isSuccessful: false });
		expect(decide(failed, withRows([row(ALL)])).changes).toEqual([
			{ field: 'status', from: 'in_progress', to: 'failed' },
		]);
	});

	it('writes no completion date in the future, but writes today’s', () => {
		const done = assignment({ status: 'in_progress' });
		const completed = (today: string) => decide(done, withRows([row(ALL)], { today })).changes;
		expect(completed('2026-02-09')).toEqual([]);
		expect(completed('2026-02-10')).toEqual([{ field: 'completed', from: null, to: '2026-02-10' }]);
	});

	it('clears a completion date that no longer holds, and nothing else', () => {
		const there = row({ ...ALL, custom_completed: '2026-02-10' });
		const decision = decide(openAssignment({ assignedAt: '2026-01-05' }), withRows([there]));
		expect(decision.changes).toEqual([{ field: 'completed', from: '2026-02-10', to: null }]);
		expect(decision.write).toMatchObject({ values: { custom_completed: '' } });
	});

	it('clears no column that is not written', () => {
		const there = row({ ...ALL, '': 'x' });
		const decision = decideAssignment(open, withRows([there]), onlyColumns('courseId', 'status'));
		expect(decision).toMatchObject({ action: 'none', reason: 'The row is up to date.' });
	});

	it('keeps the link that it was created with', () => {
		const courseUrls = new Map([['c-1', 'https://learn.example.com/new']]);
		const there = row({ ...ALL, custom_link: 'https://learn.example.com/old' });
		expect(decide(open, withRows([there], { courseUrls }))).toMatchObject({ action: 'none' });
	});

	it.each([
		['40.00', '33.330', 'none'],
		['40.01', '33.33', 'update'],
		['', '33.33', 'update'],
	])('treats %j and %j as equal numbers: %s', (progress, score, action) => {
		const there = row({ ...ALL, custom_progress: progress, custom_score: score });
		expect(decide(open, withRows([there])).action).toBe(action);
	});

	it('does not treat an empty number as 0', () => {
		const there = row({ ...ALL, custom_progress: '' });
		expect(decide({ ...open, progressPercent: 0 }, withRows([there])).changes).toEqual([
			{ field: 'progress', from: null, to: '0' },
		]);
	});

	it('does not overwrite the row of a later assignment', () => {
		const later = withRows([row({ ...ALL, custom_assigned: '2026-01-06', custom_status: 'passed' })]);
		expect(decide(open, later)).toMatchObject({
			action: 'none',
			changes: [],
			outcome: 'skipped',
			reason: 'The row belongs to a later assignment of this course.',
			write: { do: 'nothing' },
			seen: { row: { values: { custom_assigned: '2026-01-06' } } },
		});
		expect(decide({ ...open, assignedAt: '2026-01-06' }, later)).toMatchObject({ action: 'update' });
		expect(decide({ ...open, assignedAt: '2026-01-07' }, later)).toMatchObject({ action: 'update' });
		expect(decide({ ...open, assignedAt: '' }, later)).toMatchObject({ action: 'update' });
		expect(decideAssignment(open, later, onlyColumns('courseId', 'status'))).toMatchObject({
			action: 'update',
		});
	});
});

describe('of several assignments of one course', () => {
	const given = (enrollmentId: string, assignedAt: string | undefined, more = {}) => {
		const { assignedAt: old, ...rest } = openAssignment({ enrollmentId, ...more });
		void old;
		return { ...rest, ...(assignedAt === undefined ? {} : { assignedAt }) };
	};
	const latest = (...some: Array<ReturnType<typeof given>>) =>
		latestOfEachCourse(some).map(({ enrollmentId }) => enrollmentId);

	it('the latest one counts, whatever their order', () => {
		expect(latest(given('a', '2026-01-01'), given('b', '2026-02-01'))).toEqual(['b']);
		expect(latest(given('a', '2026-02-01'), given('b', '2026-01-01'))).toEqual(['a']);
	});

	it('one without a date counts as the oldest, and the last of the same day as the latest', () => {
		expect(latest(given('a', undefined), given('b', '2026-01-01'))).toEqual(['b']);
		expect(latest(given('a', '2026-01-01'), given('b', undefined))).toEqual(['a']);
		expect(latest(given('a', '2026-01-01'), given('b', '2026-01-01'))).toEqual(['b']);
		expect(latest(given('a', undefined), given('b', undefined))).toEqual(['b']);
	});

	it('other employees and other courses have their own', () => {
		const other = { employee: employee({ id: '12' }) };
		expect(latest(given('a', ''), given('b', '', other), given('c', '', { courseId: 'c-2' }))).toEqual([
			'a',
			'b',
			'c',
		]);
	});
});

it('a row that was written as planned has nothing left to write', () => {
	const value = fc.record({
		progressPercent: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
		status: fc.constantFrom('not_started', 'in_progress', 'failed', 'passed'),
		completedAt: fc.constantFrom('2026-02-10', '2026-04-10', ''),
		dueAt: fc.constantFrom('2026-05-01', ''),
		isSuccessful: fc.boolean(),
	});
	fc.assert(
		fc.property(value, value, (before, after) => {
			const made = decide(openAssignment({ ...plain(before), isSuccessful: false }));
			const first = made.write.do === 'createRow' ? made.write.values : {};
			const moved = decide(openAssignment(plain(after)), withRows([row(first)]));
			const second = moved.write.do === 'updateRow' ? moved.write.values : {};
			const again = decide(openAssignment(plain(after)), withRows([row({ ...first, ...second })]));
			expect(again.action).toBe('none');
		}),
	);
});

/** An absent number is absent. */
function plain<T extends { progressPercent: number | undefined }>({ progressPercent, ...rest }: T) {
	return { ...rest, ...(progressPercent === undefined ? {} : { progressPercent }) };
}
