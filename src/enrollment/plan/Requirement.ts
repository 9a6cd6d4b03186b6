import type { Progress } from '../../ispring/learning/progress';
import type { EnrollmentRule } from '../rules/Rule';
import type { EnrollmentDecision } from './Decision';
import type { ActiveLearner } from './Learner';
import type { PlanContext } from './PlanContext';
import type { Standing } from './Standing';

/** A course that rules require of a person, and what a decision about it starts from. */
export interface Requirement {
	learner: ActiveLearner;
	/** At least one. */
	rules: readonly EnrollmentRule[];
	/** All enrollments of the person in the course. */
	standings: readonly Standing[];
	/** All their results in it. */
	results: readonly Progress[];
	/** Nothing to do. */
	base: EnrollmentDecision;
	context: PlanContext;
}
