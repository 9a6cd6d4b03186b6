import fc from 'fast-check';
import type { Enrollment } from '../../../src/ispring/learning/enrollments';
import type { Result } from '../../../src/ispring/learning/results';
import { joinAssignments } from '../../../src/learning/plan/Assignment';

const enrollment = (given: Partial<Enrollment> = {}): Enrollment => ({
	id: 'e-1',
	courseId: 'c-1',
	userId: 'u-1',
	...given,
});
const result = (given: Partial<Result> = {}): Result => ({
	userId: 'u-1',
	courseId: 'c-1',
	status: 'in_progress',
	...given,
});
const only = (enrollments: Enrollment[], results: Result[]) => {
	const { assignments, unplaced } = joinAssignments(enrollments, results);
	expect([assignments.length, unplaced]).toEqual([1, 0]);
	return assignments[0];
};

describe('Enrollments and results', () => {
	it('are joined by the enrollment ID with all their values', () => {
		const certificate = { id: 'k-1' };
		const dates = { accessDate: '2026-01-05', dueDate: '2026-05-01' };
		const numbers = { score: 95, passingScore: 80, progressPercent: 100, timeSpentSeconds: 3900 };
		const given = { enrollmentId: 'e-1', courseTitle: 'Fire Safety', completionDate: '2026-02-10' };
		expect(
			only([enrollment({ ...dates, certificate })], [result({ ...given, ...numbers, status: 'passed' })]),
		).toStrictEqual({
			enrollmentId: 'e-1',
			userId: 'u-1',
			courseId: 'c-1',
			courseTitle: 'Fire Safety',
			assignedAt: '2026-01-05',
			dueAt: '2026-05-01',
			completedAt: '2026-02-10',
			status: 'passed',
			isSuccessful: true,
			...numbers,
			certificate,
		});
	});

	it('have no fields for missing values', () => {
		const bare = { enrollmentId: 'e-1', userId: 'u-1', courseId: 'c-1', isSuccessful: false };
		expect(only([enrollment()], [])).toStrictEqual({ ...bare, status: 'not_started' });
		expect(only([], [result({ enrollmentId: 'e-1' })])).toStrictEqual({ ...bare, status: 'in_progress' });
	});

	it('keep a score, a progress and a time of zero', () => {
		const numbers = { score: 0, passingScore: 0, progressPercent: 0, timeSpentSeconds: 0 };
		expect(only([enrollment()], [result({ enrollmentId: 'e-1', ...numbers })])).toMatchObject(numbers);
	});

	it('use the dates of the enrollment rather than those of the result', () => {
		const later = { enrollmentId: 'e-1', accessDate: '2026-01-06', dueDate: '2026-05-02' };
		expect(
			only([enrollment({ accessDate: '2026-01-05', dueDate: '2026-05-01' })], [result(later)]),
		).toMatchObject({ assignedAt: '2026-01-05', dueAt: '2026-05-01' });
		expect(only([enrollment()], [result(later)])).toMatchObject({
			assignedAt: '2026-01-06',
			dueAt: '2026-05-02',
		});
	});

	it.each([
		['complete', true],
		['passed', true],
		['accepted', true],
		['not_started', false],
		['in_progress', false],
		['pending', false],
		['incomplete', false],
		['failed', false],
		['declined', false],
	])('with the status %s are successful: %s', (status, isSuccessful) => {
		expect(only([enrollment()], [result({ enrollmentId: 'e-1', status })])).toMatchObject({
			status,
			isSuccessful,
		});
	});
});

describe('A result without an enrollment ID', () => {
	it('belongs to the only enrollment of that user in that course', () => {
		const enrollments = [
			enrollment(),
			enrollment({ id: 'e-2', userId: 'u-2' }),
			enrollment({ id: 'e-3', courseId: 'c-2' }),
		];
		const { assignments, unplaced } = joinAssignments(enrollments, [result({ status: 'passed' })]);
		expect(assignments.map(({ enrollmentId, status }) => [enrollmentId, status])).toEqual([
			['e-1', 'passed'],
			['e-2', 'not_started'],
			['e-3', 'not_started'],
		]);
		expect(unplaced).toBe(0);
	});

	it('is left out and counted when no enrollment or more than one matches', () => {
		const { assignments, unplaced } = joinAssignments(
			[enrollment(), enrollment({ id: 'e-2' })],
			[result({ status: 'passed' }), result({ userId: 'u-3' }), result({ courseId: 'c-3' })],
		);
		expect(unplaced).toBe(3);
		expect(assignments.map(({ status }) => status)).toEqual(['not_started', 'not_started']);
	});

	it('is not joined with an enrollment that has its own result, whatever their order', () => {
		const enrollments = [enrollment(), enrollment({ id: 'e-2' })];
		const results = [result({ status: 'passed' }), result({ enrollmentId: 'e-1', status: 'failed' })];
		const { assignments, unplaced } = joinAssignments(enrollments, results);
		expect(assignments.map(({ status }) => status)).toEqual(['failed', 'passed']);
		expect(unplaced).toBe(0);
	});

	it('leaves no enrollment for a second such result', () => {
		const { unplaced } = joinAssignments([enrollment()], [result(), result()]);
		expect(unplaced).toBe(1);
	});
});

it('every result is an assignment or counted, and no enrollment is lost', () => {
	const ids = fc.constantFrom('1', '2', '3');
	const owners = fc.record({ userId: ids, courseId: ids });
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.record({ id: ids, owner: owners }), { selector: ({ id }) => id }),
			fc.array(fc.record({ enrollmentId: fc.option(ids, { nil: undefined }), owner: owners })),
			(enrollments, results) => {
				const { assignments, unplaced } = joinAssignments(
					enrollments.map(({ id, owner }) => enrollment({ id, ...owner })),
					results.map(({ enrollmentId, owner }) =>
						result({ ...(enrollmentId ? { enrollmentId } : {}), ...owner }),
					),
				);
				const found = assignments.map(({ enrollmentId }) => enrollmentId);
				const named = results.flatMap(({ enrollmentId }) => enrollmentId ?? []);
				expect(new Set(found)).toEqual(new Set([...enrollments.map(({ id }) => id), ...named]));
				expect(found).toHaveLength(new Set(found).size);
				const withResult = assignments.filter(({ status }) => status === 'in_progress').length;
				expect(withResult + unplaced).toBe(results.length - named.length + new Set(named).size);
			},
		),
	);
});
