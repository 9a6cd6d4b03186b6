import type { Sealable } from '../run/seal';
import type { EnrollmentItem } from './EnrollmentItem';
import { toEnrollmentItem, type EnrollmentDecision } from './plan/Decision';

/** The part of an item that its seal covers. */
export function contentOf(item: Omit<EnrollmentItem, 'changed'>): unknown {
	const { rule, action, employeeId, userId, courseId, enrollmentId, due, changes, outcome } = item;
	return { rule, action, employeeId, userId, courseId, enrollmentId, due, changes, outcome };
}

export function sealable(decision: EnrollmentDecision): Sealable<EnrollmentItem> {
	const item = toEnrollmentItem(decision);
	return { item, content: contentOf(item), seen: decision.seen };
}
