import type { Sealable } from '../run/seal';
import type { LearningItem } from './ChangeItem';
import { toLearningItem, type LearningDecision } from './plan/Decision';

/** The part of an item that its seal covers. */
export function contentOf(item: Omit<LearningItem, 'changed'>): unknown {
	const { kind, employeeId, userId, courseId, enrollmentId, certificateId, action, changes, outcome } = item;
	return { kind, employeeId, userId, courseId, enrollmentId, certificateId, action, changes, outcome };
}

export function sealable(decision: LearningDecision): Sealable<LearningItem> {
	const item = toLearningItem(decision);
	return { item, content: contentOf(item), seen: decision.seen };
}
