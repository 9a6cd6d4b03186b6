import { mapSomeAtOnce } from '../../run/map-some';
import { undoText } from '../../run/revert/undo-text';
import type { EnrollmentItem } from '../EnrollmentItem';
import { toEnrollmentItem, type EnrollmentDecision } from '../plan/Decision';
import { countedTogether, undosOf } from '../plan/revert/EnrollmentUndo';
import { inverseOfEnrollment } from '../plan/revert/plan-revert';
import type { EnrollmentRevert } from '../plan/revert/revert-enrollment';

/** An item with what is needed to take it back, if it is done. */
export type UndoableItem = EnrollmentItem & { undo?: string };

/** The decisions of a sync as items. */
export async function toUndoableItems(decisions: readonly EnrollmentDecision[]): Promise<UndoableItem[]> {
	const undos = undosOf(decisions);
	return await mapSomeAtOnce(decisions, async (decision, index) => {
		const item = toEnrollmentItem(decision);
		const undo = undos[index];
		return undo ? { ...item, undo: await undoText(item, undo) } : item;
	});
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
	const undos = countedTogether(
		done.map((decision) => (decision.outcome === 'done' ? inverseOfEnrollment(decision) : undefined)),
	);
	const items = await mapSomeAtOnce(done, async (decision, index) => {
		const item = toEnrollmentItem(decision);
		const undo = undos[index];
		return undo ? { ...item, undo: await undoText(item, undo) } : item;
	});
	return { items, done };
}
