import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import type { EnrollmentDecision } from './Decision';
import { dueChanges, termsOf } from './due-changes';
import { wantedTerms, type WantedTerms } from './due-date';
import type { Requirement } from './Requirement';

/** Enrolls a person who has no enrollment in the course. */
export function enrollNew(requirement: Requirement): EnrollmentDecision {
	const { learner, base, results } = requirement;
	const { isFromToday, ...terms } = newTerms(requirement);
	const pair = { userId: learner.user.id, courseId: base.courseId ?? '' };
	const maybe = results.flatMap(({ enrollmentId }) => enrollmentId ?? []);
	return {
		...base,
		action: 'enroll',
		due: terms.due,
		changes: dueChanges(undefined, terms),
		reason: `${because(requirement)}${fromTodayWords(isFromToday)}`,
		outcome: 'planned',
		write: { do: 'enroll', ...pair, terms, maybe },
		isFromToday,
	};
}

/**
 * Enrolls a person once more, from the start.
 *
 * @param why the end of a sentence
 */
export function enrollAgain(
	requirement: Requirement,
	enrollment: EnrollmentDetails,
	why: string,
): EnrollmentDecision {
	const { isFromToday, ...terms } = newTerms(requirement);
	return {
		...requirement.base,
		action: 'reenroll',
		enrollmentId: enrollment.id,
		due: terms.due,
		changes: dueChanges(termsOf(enrollment), terms),
		reason: `${because(requirement)} Enrolled again because ${why}.${fromTodayWords(isFromToday)}`,
		outcome: 'planned',
		write: {
			do: 'reenroll',
			enrollment,
			known: requirement.standings.map((one) => one.enrollment.id),
			terms,
		},
		isFromToday,
	};
}

function newTerms({ learner, rules, context }: Requirement): WantedTerms {
	const { today } = context.world;
	const { hireDate } = learner.employee;
	return wantedTerms(rules, { assigned: { day: today, isExact: true }, hireDate, today });
}

/** Such as: Rule "Safety": Department is "Sales". */
function because({ learner, rules, context }: Requirement): string {
	return context.requirements.prepared
		.filter(({ rule }) => rules.includes(rule))
		.map((prepared) => `Rule "${prepared.rule.name}": ${prepared.because(learner)}`)
		.join(' ');
}

/** What a reason adds where the due date counts from today. */
export function fromTodayWords(isFromToday: boolean): string {
	return isFromToday ? ' The due date would lie in the past, so it counts from today.' : '';
}
