import { planLearning } from '../../../src/learning/plan/plan';
import type { LearningWorld } from '../../../src/learning/plan/LearningWorld';
import { DEFAULT_LEARNING_SETTINGS } from '../../../src/learning/settings';
import {
	assignment,
	employee,
	learningWorld,
	openAssignment,
	record,
	row,
	trainingType,
	user,
	WITH_TABLE,
} from '../world.mts';

const settings = DEFAULT_LEARNING_SETTINGS;
const plan = (given: Partial<LearningWorld>, chosen = settings) =>
	planLearning(learningWorld(given), chosen).map(
		({ kind, action, enrollmentId, courseId }) => `${kind} ${action} ${enrollmentId ?? courseId}`,
	);
const certificate = { id: 'k-1' };
const opened = openAssignment({ enrollmentId: 'e-2', courseId: 'c-2', courseTitle: 'First Aid' });

describe('A learning plan', () => {
	it('lists training types first, then completions, assignments and certificates', () => {
		expect(plan({ assignments: [assignment({ certificate }), opened] })).toEqual([
			'trainingType create c-1',
			'trainingType create c-2',
			'completion create e-1',
			'assignment none e-2',
			'certificate create e-1',
		]);
	});

	it('contains only what the settings export', () => {
		const assignments = [assignment({ certificate }), opened];
		expect(plan({ assignments }, { ...settings, exportCompletions: false })).toEqual([
			'trainingType create c-2',
			'assignment none e-2',
			'certificate create e-1',
		]);
		expect(plan({ assignments }, { ...settings, exportAssignments: false })).toEqual([
			'trainingType create c-1',
			'completion create e-1',
			'certificate create e-1',
		]);
		expect(plan({ assignments }, { ...settings, exportCertificates: false })).not.toContain(
			'certificate create e-1',
		);
	});

	it('never turns an open assignment into a completion', () => {
		expect(plan({ assignments: [opened], types: [] })).toEqual([
			'trainingType create c-2',
			'assignment none e-2',
		]);
	});

	it('has no changes once BambooHR is up to date', () => {
		const there = { types: [trainingType()], records: new Map([['11', [record()]]]) };
		expect(plan({ assignments: [assignment()], ...there })).toEqual([
			'trainingType none c-1',
			'completion none e-1',
		]);
	});

	it('creates training types with the link of the course if it is known', () => {
		const courseUrls = new Map([['c-1', 'https://learn.example.com/c-1']]);
		const [type] = planLearning(learningWorld({ assignments: [assignment()], courseUrls }), settings);
		expect(type?.write).toMatchObject({ linkUrl: 'https://learn.example.com/c-1' });
		const [without] = planLearning(learningWorld({ assignments: [assignment()] }), settings);
		expect(without?.write).not.toHaveProperty('linkUrl');
	});

	it('mentions an open assignment without a table when its course is new or the run is limited', () => {
		const notable = (given: Partial<LearningWorld>) =>
			planLearning(learningWorld({ assignments: [opened], ...given }), settings).find(
				({ kind }) => kind === 'assignment',
			)?.needsAttention;
		const types = [trainingType({ description: '[iSpring course c-2]', name: 'First Aid' })];
		expect(notable({ types: [] })).toBe(true);
		expect(notable({ types })).toBe(false);
		expect(notable({ types, isIncremental: true })).toBe(true);
		expect(notable({ types: [trainingType({ ...types[0], name: 'Old' })] })).toBe(false);
	});

	it('without a table ignores completed assignments and mentions a repeated course once', () => {
		const twice = [opened, { ...opened, enrollmentId: 'e-3', assignedAt: '2026-03-01' }];
		expect(plan({ assignments: twice }).slice(1)).toEqual(['assignment none e-3']);
		const retaken = assignment({
			...opened,
			...assignment(),
			enrollmentId: 'e-4',
			courseId: 'c-2',
			assignedAt: '2026-03-02',
		});
		expect(plan({ assignments: [...twice, retaken] }).slice(1)).toEqual(['completion create e-4']);
	});

	it('with a table updates rows, even of completed courses, and creates no types for open ones', () => {
		const rows = [row({ custom_status: 'in_progress' })];
		expect(plan({ assignments: [assignment(), opened], rows }, WITH_TABLE)).toEqual([
			'trainingType create c-1',
			'completion create e-1',
			'assignment update e-1',
			'assignment create e-2',
		]);
	});

	it('limited to some enrollments decides only on those, but has the types of all', () => {
		const other = { employee: employee({ id: '12' }), certificate };
		const assignments = [assignment({ certificate }), opened].flatMap((one) => [
			one,
			{ ...one, ...other, enrollmentId: `${one.enrollmentId}-x` },
		]);
		expect(plan({ assignments, only: new Set(['12']) })).toEqual([
			'trainingType create c-1',
			'trainingType create c-2',
			'completion create e-1-x',
			'assignment none e-2-x',
			'certificate create e-1-x',
			'certificate create e-2-x',
		]);
		expect(plan({ assignments, only: new Set() })).toHaveLength(2);
	});

	it('reports unknown learners, and fails for one whose employee could not be read', () => {
		const unknownUsers = [
			{ userId: 'u-1', user: user(), reason: 'Why.', isFailure: true },
			{ userId: 'u-2', reason: 'Other.', isFailure: false },
		];
		const decisions = planLearning(learningWorld({ unknownUsers }), settings);
		expect(decisions).toMatchObject([
			{
				kind: 'user',
				userId: 'u-1',
				outcome: 'failed',
				error: 'Why.',
				reason: 'Why.',
				seen: user(),
				needsAttention: true,
			},
			{
				userId: 'u-2',
				outcome: 'skipped',
				reason: 'Other.',
				write: { do: 'nothing' },
				seen: null,
				needsAttention: true,
			},
		]);
		expect(decisions[1]).not.toHaveProperty('error');
	});

	it.each([
		[1, '1 result or enrollment in iSpring Learn could not be read: an ID or a status is missing.'],
		[2, '2 results or enrollments in iSpring Learn could not be read: an ID or a status is missing.'],
	])('fails for %i unreadable rows in addition to all other decisions', (unreadable, reason) => {
		const decisions = planLearning(learningWorld({ assignments: [assignment()], unreadable }), settings);
		expect(decisions.slice(2)).toMatchObject([
			{
				kind: 'enrollment',
				outcome: 'failed',
				reason,
				error: reason,
				employeeId: null,
				needsAttention: true,
			},
		]);
	});
});
