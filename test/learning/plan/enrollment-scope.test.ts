import { runLevelDecision } from '../../../src/learning/plan/base-decision';
import { decideCompletion } from '../../../src/learning/plan/completions';
import { addMissingAnswers, type EnrollmentScope } from '../../../src/learning/plan/enrollment-scope';
import { DEFAULT_LEARNING_SETTINGS } from '../../../src/learning/settings';
import { assignment, learningWorld } from '../world.mts';

describe('A run limited to some enrollments', () => {
	const decision = decideCompletion(assignment(), learningWorld(), DEFAULT_LEARNING_SETTINGS);
	const answers = (scope: Partial<EnrollmentScope>, decisions = [decision]) =>
		addMissingAnswers({ enrollmentIds: [], pairs: [], ...scope }, decisions).slice(decisions.length);

	it('keeps the decisions on them unchanged', () => {
		const scope = { enrollmentIds: ['e-1'], pairs: [{ userId: 'u-1', courseId: 'c-1' }] };
		expect(addMissingAnswers(scope, [decision])).toEqual([decision]);
	});

	it('reports that there is nothing to export for a requested enrollment', () => {
		expect(answers({ enrollmentIds: ['e-1', 'e-2'] })).toEqual([
			{
				...runLevelDecision(
					'enrollment',
					'Nothing to export: iSpring Learn has no result for enrollment e-2, or its learner does not match an employee in BambooHR.',
				),
				enrollmentId: 'e-2',
			},
		]);
	});

	it.each([
		['u-1', 'c-2'],
		['u-2', 'c-1'],
	])('reports that there is nothing to export for the pair of %s and %s', (userId, courseId) => {
		expect(answers({ pairs: [{ userId, courseId }] })).toEqual([
			{
				...runLevelDecision(
					'enrollment',
					`Nothing to export: iSpring Learn has no result for user ${userId} in course ${courseId}, or its learner does not match an employee in BambooHR.`,
				),
				userId,
				courseId,
			},
		]);
	});

	it('does not count a decision without an enrollment as an answer', () => {
		const unknown = { ...runLevelDecision('user', 'Why.'), userId: 'u-1', courseId: 'c-1' };
		expect(answers({ pairs: [{ userId: 'u-1', courseId: 'c-1' }] }, [unknown])).toHaveLength(1);
	});
});
