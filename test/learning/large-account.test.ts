import { joinAssignments } from '../../src/learning/plan/Assignment';
import { addMissingAnswers } from '../../src/learning/plan/enrollment-scope';
import { planLearning } from '../../src/learning/plan/plan';
import {
	assignment,
	employee,
	learningWorld,
	openAssignment,
	row,
	trainingType,
	WITH_TABLE,
} from './world.mts';
import { cpuMsOf } from '../support/cpu-ms-of.mts';

/** What is not linear takes minutes for this many; each of these takes well under a second. */
const MANY = 50_000;
const ids = Array.from({ length: MANY }, (_one, index) => String(index + 1));

describe('An account with very many enrollments does not block n8n', () => {
	it('when rows of the assignment table are looked up', () => {
		const assignments = ids.map((id) =>
			openAssignment({ enrollmentId: `e-${id}`, employee: employee({ id }) }),
		);
		const rows = ids.map((id) => row({ custom_status: 'in_progress' }, { id, employeeId: id }));
		const world = learningWorld({ assignments, rows, types: [trainingType()] });
		expect(cpuMsOf(() => planLearning(world, WITH_TABLE))).toBeLessThan(5_000);
	});

	it('when results have no enrollment ID', () => {
		const pair = (id: string) => ({ userId: `u-${id}`, courseId: 'c-1' });
		const enrollments = ids.map((id) => ({ id: `e-${id}`, ...pair(id) }));
		const results = ids.map((id) => ({ ...pair(id), status: 'passed' as const }));
		expect(
			cpuMsOf(() => {
				const { assignments, unplaced } = joinAssignments(enrollments, results);
				expect([assignments.length, unplaced]).toEqual([MANY, 0]);
			}),
		).toBeLessThan(5_000);
	});

	it('when the run is limited to all of them', () => {
		const decisions = planLearning(
			learningWorld({ assignments: ids.map((id) => assignment({ enrollmentId: `e-${id}` })) }),
			{ ...WITH_TABLE, exportAssignments: false },
		);
		const pairs = ids.map((id) => ({ userId: `u-${id}`, courseId: 'c-1' }));
		const scope = { enrollmentIds: ids.map((id) => `e-${id}`), pairs };
		expect(cpuMsOf(() => addMissingAnswers(scope, decisions))).toBeLessThan(5_000);
	});
});
