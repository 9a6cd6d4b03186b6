import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import { changedText } from '../../run/changed-text';
import { toDisplayText } from '../../text/display-text';
import type { EnrollmentItem } from '../EnrollmentItem';
import type { DueTerms } from './due-date';

/** What has to be written, and by which request. */
export type EnrollmentWrite =
	| { do: 'nothing' }
	/**
	 * `maybe`: IDs of enrollments that results name and the list of enrollments lacks. They have been deleted, or the list
	 * has changed between two of its pages.
	 */
	| { do: 'enroll'; userId: string; courseId: string; terms: DueTerms; maybe: readonly string[] }
	/** `known`: IDs of all enrollments of the learner in the course so far. */
	| { do: 'reenroll'; enrollment: EnrollmentDetails; known: readonly string[]; terms: DueTerms }
	/** `startsAnew`: the access date becomes now, from which the due date counts. */
	| { do: 'change'; enrollment: EnrollmentDetails; terms: DueTerms; startsAnew: boolean }
	| { do: 'delete'; enrollment: EnrollmentDetails };

/** The plan's decision about one person and course. */
export type EnrollmentDecision = Omit<EnrollmentItem, 'direction' | 'changed'> & {
	write: EnrollmentWrite;
	/** The records that this was decided from, to detect later changes. */
	seen: unknown;
	/** Somebody should see it although nothing is to be done. */
	needsAttention: boolean;
	/** The due date would lie in the past, and counts from today instead. */
	isFromToday?: boolean;
	/** It had been held, and is carried out because somebody approved it. */
	isApproved?: boolean;
};

/** Nothing to do, and nothing to know. */
export const NO_DECISION: EnrollmentDecision = {
	kind: 'enrollment',
	rule: null,
	action: 'none',
	employeeId: null,
	employeeName: null,
	userId: null,
	courseId: null,
	courseTitle: null,
	enrollmentId: null,
	due: null,
	changes: [],
	reason: '',
	outcome: 'skipped',
	write: { do: 'nothing' },
	seen: null,
	needsAttention: false,
};

/** The same decision as failed, with nothing to write. */
export function failedDecision(base: EnrollmentDecision, error: string): EnrollmentDecision {
	const nothing = { action: 'none', changes: [], write: { do: 'nothing' } } as const;
	return { ...base, ...nothing, changes: [], outcome: 'failed', error, reason: error, needsAttention: true };
}

/** Whether it enrolls somebody, once more or for the first time. */
export function isEnrolling({ action, outcome }: Pick<EnrollmentDecision, 'action' | 'outcome'>): boolean {
	return (action === 'enroll' || action === 'reenroll') && isDue(outcome);
}

/** Whether it takes an enrollment away. */
export function isEnding({ action, outcome }: Pick<EnrollmentDecision, 'action' | 'outcome'>): boolean {
	return (action === 'end' || action === 'close') && isDue(outcome);
}

function isDue(outcome: EnrollmentDecision['outcome']): boolean {
	return outcome === 'planned' || outcome === 'held';
}

/** A decision, carried out or not, as an output item. */
export function toEnrollmentItem(decision: EnrollmentDecision): EnrollmentItem {
	const { outcome, error } = decision;
	// In the order in which the editor's table shows them: who, what and why before the IDs.
	return {
		employeeName: decision.employeeName,
		courseTitle: decision.courseTitle,
		action: decision.action,
		outcome,
		due: decision.due,
		rule: decision.rule,
		changed: changedText(decision),
		reason: toDisplayText(decision.reason),
		changes: decision.changes,
		employeeId: decision.employeeId,
		userId: decision.userId,
		courseId: decision.courseId,
		enrollmentId: decision.enrollmentId,
		kind: 'enrollment',
		direction: 'enrollment',
		...(outcome === 'failed' && error !== undefined ? { error: toDisplayText(error) } : {}),
	};
}
