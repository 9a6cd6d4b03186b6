import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import { idKey } from '../../ispring/same-id';
import { receivedDay } from './days';
import type { EnrollmentDecision } from './Decision';
import { fromTodayWords } from './decide-new';
import { dueChanges, termsOf } from './due-changes';
import { isClosed, wantedTerms } from './due-date';
import type { Requirement } from './Requirement';

/** Decides about an enrollment that is not finished. Only what earlier runs made is opened again, or gets another due date. */
export function decideOpen(
	{ learner, rules, base: nothing, context: { world, made } }: Requirement,
	enrollment: EnrollmentDetails,
): EnrollmentDecision {
	const { today, timezone } = world;
	const current = termsOf(enrollment);
	const isLocked = isClosed(current, today);
	const isOurs = made.has(idKey(enrollment.id)) && enrollment.type !== 'catalog';
	const base = {
		...nothing,
		enrollmentId: enrollment.id,
		due: current.due,
		reason: isLocked ? `Enrolled already; locked since ${current.due}.` : 'Enrolled already.',
	};
	if (!isOurs) return base;
	const { isFromToday, ...terms } = wantedTerms(rules, {
		assigned: receivedDay(enrollment.accessDate, timezone),
		hireDate: learner.employee.hireDate,
		today,
		current,
	});
	const changes = dueChanges(current, terms);
	if (changes.length === 0) return base;
	const reason = isLocked
		? 'The enrollment was closed, and is required again: it is opened.'
		: 'The rules give another due date.';
	return {
		...base,
		action: 'changeDue',
		due: terms.due,
		changes,
		reason: `${reason}${fromTodayWords(isFromToday)}`,
		outcome: 'planned',
		write: { do: 'change', enrollment, terms, startsAnew: isFromToday },
		isFromToday,
	};
}
