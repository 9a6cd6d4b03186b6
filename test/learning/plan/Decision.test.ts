import { runLevelDecision, failedDecision } from '../../../src/learning/plan/base-decision';
import { toLearningItem } from '../../../src/learning/plan/Decision';

describe('The output item of a learning decision', () => {
	it('has the documented fields and no internal ones', () => {
		expect(toLearningItem(runLevelDecision('user', 'Why.'))).toStrictEqual({
			direction: 'learning',
			kind: 'user',
			employeeId: null,
			employeeName: null,
			userId: null,
			courseId: null,
			courseTitle: null,
			enrollmentId: null,
			certificateId: null,
			action: 'none',
			changes: [],
			changed: '',
			reason: 'Why.',
			outcome: 'skipped',
		});
	});

	it('has name, action and reason before the IDs, as the table in the editor shows them', () => {
		expect(Object.keys(toLearningItem(runLevelDecision('user', 'Why.')))).toEqual([
			...['employeeName', 'courseTitle', 'kind', 'action', 'outcome', 'changed', 'reason', 'changes'],
			...['employeeId', 'userId', 'courseId', 'enrollmentId', 'certificateId', 'direction'],
		]);
	});

	it('has an error only when it failed', () => {
		const failed = failedDecision(runLevelDecision('user', ''), 'Broken.');
		expect(toLearningItem(failed)).toMatchObject({ outcome: 'failed', error: 'Broken.', reason: 'Broken.' });
		const odd = { ...failed, reason: 'Of "a\u202Eb".', error: 'Of\u2067 "ab".' };
		expect(toLearningItem(odd)).toMatchObject({ reason: 'Of "ab".', error: 'Of "ab".' });
		expect(toLearningItem({ ...failed, outcome: 'done' })).not.toHaveProperty('error');
		expect(toLearningItem({ ...runLevelDecision('user', ''), outcome: 'failed' })).not.toHaveProperty(
			'error',
		);
	});
});
