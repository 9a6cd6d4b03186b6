import { NOTHING_TO_WRITE } from '../../../src/people/plan/Decision';
import { decisionAbout } from '../../../src/people/plan/unknown-employee';
import { employee, planOf } from '../world.mts';

describe('A question about one employee', () => {
	it('The answer is the decision of the plan.', () => {
		const plan = planOf();
		expect(decisionAbout('1', plan)).toBe(plan.decisions[0]);
	});

	it('The answer for an unknown ID says that BambooHR does not have the employee.', () => {
		expect(decisionAbout('77', planOf())).toEqual({
			name: 'employee 77',
			employeeId: '77',
			situation: 'unmatched',
			action: 'none',
			changes: [],
			reason:
				"BambooHR has no employee with the ID 77. Use the number at the end of the URL of the employee's profile page.",
			outcome: 'skipped',
			writes: NOTHING_TO_WRITE,
			needsAttention: true,
		});
	});

	it('The answer for an employee number in place of the ID names the right ID.', () => {
		const people = [employee({ id: '1' }), employee({ id: '2', employeeNumber: '77', lastName: 'Lee' })];
		expect(decisionAbout('77', planOf({ people })).reason).toBe(
			'BambooHR has no employee with the ID 77. Sam Lee has this employee number; the internal ID is 2.',
		);
	});
});
