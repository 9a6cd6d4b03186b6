import type { EnrollmentRule } from '../rules/Rule';
import { addDays, daysBetween, isDay, type ReceivedDay } from './days';

/** When a course is due, `yyyy-mm-dd` or null for never, and whether it is locked after that day. */
export interface DueTerms {
	due: string | null;
	lock: boolean;
}

export interface DueFacts {
	/** The day of the assignment: today for a new enrollment. Undefined when it is unreadable. */
	assigned: ReceivedDay | undefined;
	/** Null or undefined counts from the assignment. */
	hireDate: string | null | undefined;
	today: string;
	/** The terms of an enrollment that exists. */
	current?: DueTerms;
}

export interface WantedTerms extends DueTerms {
	/** The due date would lie in the past, and counts from today instead. */
	isFromToday: boolean;
}

/**
 * The terms that rules give to an enrollment. The earliest due date counts, and whether its rule locks the course.
 *
 * A due date in the past counts from today instead; but an enrollment that exists keeps a due date that is as early as
 * that, passed or not: otherwise it would move on every day.
 */
export function wantedTerms(rules: readonly EnrollmentRule[], facts: DueFacts): WantedTerms {
	const wanted = rules.flatMap((rule) => wantedByRule(rule, facts) ?? []);
	const [first, ...others] = [...wanted].sort((one, other) => (one.due < other.due ? -1 : 1));
	if (!first) return { due: null, lock: false, isFromToday: false };
	const { due } = first;
	const given = [first, ...others].filter((one) => one.due === due && !one.isKept);
	const lock = given.length > 0 ? given.some((one) => one.lock) : first.lock;
	return { due, lock, isFromToday: given.some(({ isFromToday }) => isFromToday) };
}

/** The terms that one rule wants. */
interface WantedByRule extends WantedTerms {
	due: string;
	/** The terms of the enrollment are early enough for this rule, although it would not give them. */
	isKept: boolean;
}

/** The due date as a rule counts it, whether passed or not; undefined for a rule without. */
function countedDue(rule: EnrollmentRule, { assigned, hireDate, today }: DueFacts): string | undefined {
	if (rule.dueDays === null) return undefined;
	const start = rule.dueFrom === 'hireDate' && isDay(hireDate) ? hireDate : (assigned?.day ?? today);
	return addDays(start, rule.dueDays);
}

function wantedByRule(rule: EnrollmentRule, facts: DueFacts): WantedByRule | undefined {
	const counted = countedDue(rule, facts);
	if (counted === undefined) return undefined;
	const { current, today } = facts;
	const terms = { lock: rule.lockAfterDue, isFromToday: false, isKept: false };
	const { due = null, lock = false } = isClosedEarly(rule, facts) ? {} : (current ?? {});
	if (due !== null && isSameDue(rule, facts, due)) return { ...terms, due };
	if (counted >= today) return { ...terms, due: counted };
	const fromToday = addDays(today, rule.dueDays ?? 0);
	if (due !== null && due <= fromToday) return { ...terms, due, lock, isKept: true };
	return { ...terms, due: fromToday, isFromToday: true };
}

/** Whether an enrollment is locked since its due date, and not because this rule says so. */
function isClosedEarly(rule: EnrollmentRule, facts: DueFacts): boolean {
	const { current, today } = facts;
	if (!current || !isClosed(current, today) || current.due === null) return false;
	const isByRule = rule.lockAfterDue && isSameDue(rule, facts, current.due);
	return !isByRule;
}

/** Whether a learner can no longer open a course, from the end of this day on. */
export function isClosed({ due, lock }: DueTerms, today: string): boolean {
	return lock && due !== null && due <= today;
}

/**
 * Whether a due date is the one that a rule gives: from its own start, or from the assignment when the date would have been
 * in the past.
 */
function isSameDue(rule: EnrollmentRule, facts: DueFacts, due: string): boolean {
	const { assigned } = facts;
	if (rule.dueDays === null) return false;
	const isFromHireDate = rule.dueFrom === 'hireDate' && isDay(facts.hireDate);
	const counted = countedDue(rule, facts);
	// Counted from today, it would move on every day.
	if (!assigned) return !isFromHireDate || due === counted;
	const fromAssignment = addDays(assigned.day, rule.dueDays);
	// A run that begins before midnight may enroll after it.
	const isDayBefore = due === addDays(fromAssignment, -1);
	const isFromAssignment =
		due === fromAssignment || isDayBefore || (!assigned.isExact && daysBetween(due, fromAssignment) === 1);
	if (!isFromHireDate) return isFromAssignment;
	return due === counted || (isFromAssignment && (counted ?? '') < assigned.day);
}
