import type { Clock } from '../../http/types';
import { mapInTurns } from '../../run/in-turns';
import { mapSomeAtOnce } from '../../run/map-some';
import { undoText } from '../../run/revert/undo-text';
import { undoOfPerson, undoOfUnit } from '../apply/undo-of';
import type { PendingDecision } from '../apply/PendingDecision';
import type { PendingRevert } from '../apply/write-back';
import type { PlanContext } from '../plan/PlanContext';
import { inverseOf, inverseOfUnit } from '../plan/revert/inverse';
import type { UnitRevert } from '../plan/revert/RevertDecision';
import { losesAccess, type Undo } from '../plan/revert/Undo';
import { isUnit, type UnitDecision } from '../plan/UnitDecision';

/** An item with what is needed to take it back, if it is done. */
export type Undoable<T> = T & { undo?: string };

/**
 * Adds to each item that is done what takes it back.
 *
 * @param items of the decisions, in their order
 * @param context undefined when nothing was planned
 */
export async function withUndo<T extends object>(
	items: readonly T[],
	decisions: ReadonlyArray<PendingDecision | UnitDecision>,
	context: Pick<PlanContext, 'world' | 'settings'> | undefined,
	clock: Clock,
): Promise<Array<Undoable<T>>> {
	const undoOf = (decision: PendingDecision | UnitDecision) => {
		if (!context) return undefined;
		return isUnit(decision) ? undoOfUnit(decision, context) : undoOfPerson(decision, context);
	};
	const undos = await mapInTurns(decisions, undoOf, clock);
	return await undoables(items, undos);
}

/** The same for what a revert has done. */
export async function withInverse<T extends object>(
	items: readonly T[],
	decisions: ReadonlyArray<PendingRevert | UnitRevert>,
	clock: Clock,
): Promise<Array<Undoable<T>>> {
	const undoOf = (decision: PendingRevert | UnitRevert) => {
		if (decision.outcome !== 'done') return undefined;
		return isUnit(decision) ? inverseOfUnit(decision.undo) : inverseOf(decision, decision);
	};
	const undos = await mapInTurns(decisions, undoOf, clock);
	return await undoables(items, undos);
}

/** @param undos those of a whole run */
async function undoables<T extends object>(
	items: readonly T[],
	undos: ReadonlyArray<Undo | undefined>,
): Promise<Array<Undoable<T>>> {
	const together = undos.filter((undo) => undo && losesAccess(undo)).length;
	return await mapSomeAtOnce(items, async (item, index) => {
		const undo = undos[index];
		return await undoable(item, undo && losesAccess(undo) ? { ...undo, together } : undo);
	});
}

export async function undoable<T extends object>(item: T, undo: Undo | undefined): Promise<Undoable<T>> {
	return undo ? { ...item, undo: await undoText(item, undo) } : item;
}
