import type { ItemRules } from '../../run/apply/PlanItem';
import { revertingShape, type Reverting } from '../../run/revert/reverting';
import type { Sealable } from '../../run/seal';
import type { EnrollmentItem } from '../EnrollmentItem';
import { ENROLLMENT_ITEMS, enrollmentItemShape, type EnrollmentPlanItem } from '../item-rules';
import { toEnrollmentItem } from '../plan/Decision';
import { enrollmentUndoShape, type EnrollmentUndo } from '../plan/revert/EnrollmentUndo';
import type { EnrollmentRevert } from '../plan/revert/revert-enrollment';
import { contentOf } from '../seal-item';

export type RevertPlanItem = EnrollmentPlanItem & Reverting;

/** @param reverts the field `undo` of the item that it takes back */
export function sealableRevert(
	decision: EnrollmentRevert,
	reverts: string,
): Sealable<EnrollmentItem & Reverting> {
	const item = { ...toEnrollmentItem(decision), reverts };
	return { item, content: revertContent(item), seen: decision.seen };
}

/** What the items of a planned revert mean when they are applied. */
export const REVERT_ITEMS: ItemRules<RevertPlanItem, EnrollmentRevert> = {
	shape: enrollmentItemShape.merge(revertingShape),
	contentOf: revertContent,
	seenOf: ({ seen }) => seen,
	subjectOf: ENROLLMENT_ITEMS.subjectOf,
	isSameChange: (item, current) => item.action === current.action && item.due === current.due,
	keyOf: revertKey,
	toDecision: (item, current) => ({
		...ENROLLMENT_ITEMS.toDecision(item, current),
		undo: current?.undo ?? unknownRevert('').undo,
	}),
	unknownItem: unknownRevert,
};

/** The same text for two reverts of one enrollment. */
export function revertKey({ undo: { did, userId, courseId, enrollmentId } }: EnrollmentRevert): string {
	return JSON.stringify(
		[userId, courseId, did === 'end' ? null : enrollmentId].map((id) => id?.toLowerCase()),
	);
}

/** The decision for an input item that cannot be taken back. */
export function unknownRevert(name: string): EnrollmentRevert {
	const undo: EnrollmentUndo = enrollmentUndoShape.parse({
		v: 1, kind: 'enrollment', did: 'change', userId: '', courseId: '', enrollmentId: null,
		employeeId: null, employeeName: name, courseTitle: null, rule: null,
	}); // prettier-ignore
	return { ...ENROLLMENT_ITEMS.unknownItem(name), undo };
}

function revertContent(item: Omit<EnrollmentItem, 'changed'> & Reverting): unknown {
	return [contentOf(item), item.reverts];
}
