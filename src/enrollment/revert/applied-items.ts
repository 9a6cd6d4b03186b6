import { mapSomeAtOnce } from '../../run/map-some';
import { undoText } from '../../run/revert/undo-text';
import type { EnrollmentItem } from '../EnrollmentItem';
import { toEnrollmentItem, type EnrollmentDecision } from '../plan/Decision';
import { undoOfEnrollment } from '../plan/revert/EnrollmentUndo';
import { inverseOfEnrollment } from '../plan/revert/plan-revert';
import type { EnrollmentRevert } from '../plan/revert/revert-enrollment';

/** An item with what is needed to take it back, if it is done. */
export type UndoableItem = EnrollmentItem & { undo?: string };

/** A decision of a sync as an item. */
export async function toUndoableItem(decision: EnrollmentDecision): Promise<UndoableItem> {
	const item = toEnrollmentItem(decision);
	const undo = undoOfEnrollment(decision);
	return undo ? { ...item, undo: await undoText(item, undo) } : item;
}

/**
 * The same for what a revert has done.
 *
 * @param planned the same decisions before they were carried out
 */
export async function withUndos(
	applied: readonly EnrollmentDecision[],
	planned: readonly EnrollmentRevert[],
): Promise<{ items: UndoableItem[]; done: EnrollmentRevert[] }> {
	const done = applied.flatMap((decision, index) => {
		const undo = planned[index]?.undo;
		return undo ? { ...decision, undo } : [];
	});
	const items = await mapSomeAtOnce(done, async (decision) => {
		const item = toEnrollmentItem(decision);
		if (decision.outcome !== 'done') return item;
		return { ...item, undo: await undoText(item, inverseOfEnrollment(decision)) };
	});
	return { items, done };
}
