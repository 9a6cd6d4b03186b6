import { isEqual, omit } from 'lodash';
import { z } from 'zod/v3';
import { idKey } from '../ispring/same-id';
import { planItemShape, type ItemRules } from '../run/apply/PlanItem';
import type { Sealed } from '../run/seal';
import { KINDS, type Kind, type LearningItem } from './ChangeItem';
import { runLevelDecision } from './plan/base-decision';
import { toLearningItem, type LearningDecision } from './plan/Decision';
import { contentOf } from './seal-item';

/** What follows from the rest of the item is not read. */
export type LearningPlanItem = Omit<LearningItem, 'changed'> & Sealed;

const text = z.string();
const shape = planItemShape.extend({
	direction: z.literal('learning'),
	kind: z.enum(KINDS),
	employeeId: text.nullable(),
	employeeName: text.nullable(),
	userId: text.nullable(),
	courseId: text.nullable(),
	courseTitle: text.nullable(),
	enrollmentId: text.nullable(),
	certificateId: text.nullable(),
	action: z.enum(['create', 'update', 'none']),
});

/** What the items of a plan of learning mean when they are applied. */
export const LEARNING_ITEMS: ItemRules<LearningPlanItem, LearningDecision> = {
	shape,
	contentOf,
	seenOf: ({ seen }) => seen,
	subjectOf,
	isSameChange: (item, current) => isEqual(contentOf(toLearningItem(current)), contentOf(item)),
	keyOf: recordKey,
	toDecision: (item) => ({
		...omit(item, ['direction', 'planId', 'seal', 'settings']),
		write: { do: 'nothing' },
		seen: null,
		needsAttention: true,
	}),
	unknownItem: () => runLevelDecision('unknown', ''),
};

/** The same text for an item and a decision about the same record. */
export function recordKey(about: Omit<LearningItem, 'direction' | 'changed'>): string {
	const { kind, employeeId, userId, courseId, enrollmentId, certificateId } = about;
	const ids = [userId, courseId, enrollmentId, certificateId].map((id) => (id === null ? null : idKey(id)));
	return JSON.stringify([kind, employeeId, ...ids]);
}

const NOUNS: Record<Kind, string> = {
	trainingType: 'the training type',
	completion: 'the completion',
	assignment: 'the assignment',
	certificate: 'the certificate',
	user: 'the user',
	enrollment: 'the enrollment',
	unknown: 'the item',
};

/** Such as: the completion of "Fire Safety" for Sam Sample. */
function subjectOf({ kind, courseTitle, employeeName }: LearningPlanItem): string {
	const parts = [
		NOUNS[kind],
		courseTitle === null ? '' : `of "${courseTitle}"`,
		employeeName === null ? '' : `for ${employeeName}`,
	];
	return parts.filter((part) => part !== '').join(' ');
}
