import { employeeName } from '../../people/plan/names';
import type { EnrollmentRule } from '../rules/Rule';
import { NO_DECISION, type EnrollmentDecision } from './Decision';
import type { Learner } from './Learner';
import { ruleNames } from './required-courses';
import type { Standing } from './Standing';
import type { EnrollmentWorld } from './World';

export type BaseDecision = (
	courseKey: string,
	rules: readonly EnrollmentRule[],
	standings?: readonly Standing[],
) => EnrollmentDecision;

/** Makes the start of each decision about a person and a course: nothing to do. */
export function baseDecisions(learner: Learner, { courses }: Pick<EnrollmentWorld, 'courses'>): BaseDecision {
	const { employee } = learner;
	const user = 'user' in learner ? learner.user : undefined;
	// As one text, which all decisions about a person share: sealing them is faster.
	const person = JSON.stringify([employee, user]);
	const who = {
		employeeId: employee.id,
		employeeName: employeeName(employee),
		userId: user?.id ?? null,
	};
	return (courseKey, rules, standings = []) => {
		const course = courses.get(courseKey);
		return {
			...NO_DECISION,
			...who,
			rule: rules.length === 0 ? null : ruleNames(rules),
			courseId: course?.id ?? null,
			courseTitle: course?.title ?? null,
			seen: { person, standings },
		};
	};
}
