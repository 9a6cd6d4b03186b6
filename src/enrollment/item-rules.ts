import { omit } from 'lodash';
import { z } from 'zod/v3';
import { idKey } from '../ispring/same-id';
import { planItemShape, type ItemRules } from '../run/apply/PlanItem';
import type { Sealed } from '../run/seal';
import { ACTIONS, type EnrollmentItem } from './EnrollmentItem';
import { NO_DECISION, type EnrollmentDecision } from './plan/Decision';
import { contentOf } from './seal-item';

/** What follows from the rest of the item is not read. */
export type EnrollmentPlanItem = Omit<EnrollmentItem, 'changed'> & Sealed;

const text = z.string();
/** An item of a plan of enrollments. */
export const enrollmentItemShape = planItemShape.extend({
	direction: z.literal('enrollment'),
	kind: z.literal('enrollment'),
	rule: text.nullable(),
	action: z.enum(ACTIONS),
	employeeId: text.nullable(),
	employeeName: text.nullable(),
	userId: text.nullable(),
	courseId: text.nullable(),
	courseTitle: text.nullable(),
	enrollmentId: text.nullable(),
	due: text.nullable(),
});

/** What the items of a plan of enrollments mean when they are applied. */
export const ENROLLMENT_ITEMS: ItemRules<EnrollmentPlanItem, EnrollmentDecision> = {
	shape: enrollmentItemShape,
	contentOf,
	seenOf: ({ seen }) => seen,
	subjectOf,
	// A due date that counts from the assignment moves on with the days until a plan is approved.
	isSameChange: (item, current) =>
		current.action === item.action && keyOf(current) === keyOf(item) && current.rule === item.rule,
	keyOf,
	toDecision: (item) => ({
		...omit(item, ['direction', 'planId', 'seal', 'settings']),
		write: { do: 'nothing' },
		seen: null,
		needsAttention: true,
	}),
	unknownItem: (label) => ({ ...NO_DECISION, employeeName: label, needsAttention: true }),
};

/** The same text for an item and a decision about the same enrollment. */
export function keyOf({
	employeeId,
	userId,
	courseId,
	enrollmentId,
}: Pick<EnrollmentItem, 'employeeId' | 'userId' | 'courseId' | 'enrollmentId'>): string {
	const ids = [userId, courseId, enrollmentId].map((id) => (id === null ? null : idKey(id)));
	return JSON.stringify([employeeId, ...ids]);
}

/** Such as: the enrollment of Sam Sample in "Fire Safety". */
function subjectOf({ employeeName, courseTitle }: EnrollmentPlanItem): string {
	const course = courseTitle === null ? '' : ` in "${courseTitle}"`;
	return `the enrollment of ${employeeName ?? 'an unknown person'}${course}`;
}
