import { NOTHING_TO_WRITE } from '../../../src/people/plan/Decision';
import { decisionAbout } from '../../../src/people/plan/unknown-employee';
import { employee, planOf } from '../world.mts';

describe('an employee who is asked about', () => {
	it('is answered for with what the plan says', () => {
		const plan = planOf();
		expect(decisionAbout('1', plan)).toBe(plan.decisions[0]);
	});

	it('is nobody when BambooHR does not have the id', () => {
		expect(decisionAbout('77', planOf())).toEqual({
			name: 'employee 77',
			employeeId: '77',
			situation: 'unmatched',
			action: 'none',
			changes: [],
			reason:
				'BambooHR has no employee with the id 77. Take the number at the end of the address of the profile page.',
			outcome: 'skipped',
			writes: NOTHING_TO_WRITE,
			needsAttention: true,
		});
	});

	it('may be somebody else whose employee number was taken for the id', () => {
		const people = [employee({ id: '1' }), employee({ id: '2', employeeNumber: '77', lastName: 'Lee' })];
		expect(decisionAbout('77', planOf({ people })).reason).toBe(
			'BambooHR has no employee with the id 77. Sam Lee has this employee number; the internal id is 2.',
		);
	});
});
