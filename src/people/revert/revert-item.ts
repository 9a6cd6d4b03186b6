import { isEqual } from 'lodash';
import { z } from 'zod/v3';
import { idKey } from '../../ispring/same-id';
import type { ItemRules } from '../../run/apply/PlanItem';
import { revertingShape, type Reverting } from '../../run/revert/reverting';
import type { Sealable } from '../../run/seal';
import type { ChangeItem } from '../ChangeItem';
import { PERSON_ITEMS, personItemShape, type PersonPlanItem } from '../person-item-rules';
import {
	NOTHING_BACK,
	type PersonRevert,
	type RevertDecision,
	type UnitRevert,
} from '../plan/revert/RevertDecision';
import { personUndoShape, unitUndoShape } from '../plan/revert/Undo';
import { isUnit } from '../plan/UnitDecision';
import { contentOf, type ItemContent } from '../seal-item';
import { DEFAULT_PEOPLE_SETTINGS } from '../settings';
import { toItem } from '../to-item';
import { UNIT_ITEMS, unitItemShape, type UnitPlanItem } from '../unit-item-rules';

export type RevertPlanItem = (PersonPlanItem | UnitPlanItem) & Reverting;

/** A decision as an item. Nobody joins, leaves or moves by it: what follows such an item in a workflow must not start. */
export function toRevertItem(decision: RevertDecision): ChangeItem {
	return { ...toItem(decision, DEFAULT_PEOPLE_SETTINGS), lifecycle: null };
}

/** @param reverts the field `undo` of the item that it takes back */
export function sealableRevert(decision: RevertDecision, reverts: string): Sealable<ChangeItem & Reverting> {
	const item = { ...toRevertItem(decision), reverts };
	return { item, content: revertContent(item), seen: seenOf(decision) };
}

/** What the items of a planned revert mean when they are applied. */
export const REVERT_ITEMS: ItemRules<RevertPlanItem, RevertDecision> = {
	shape: z.union([personItemShape.merge(revertingShape), unitItemShape.merge(revertingShape)]),
	contentOf: revertContent,
	seenOf,
	subjectOf: (item) => (item.kind === 'person' ? item.employeeName : `The ${item.kind} ${item.name}`),
	// From what it changes is part of what the plan saw.
	isSameChange: (item, current) =>
		item.action === current.action &&
		isEqual(
			item.changes.map(({ field, to }) => [field, to]),
			current.changes.map(({ field, to }) => [field, to]),
		),
	keyOf: revertKey,
	toDecision: (item, current) => {
		if (item.kind === 'person') return asPerson(item, current && !isUnit(current) ? current : undefined);
		return asUnit(item, current && isUnit(current) ? current : undefined);
	},
	unknownItem: unknownRevert,
};

/** The same text for two reverts of one user, department or group. */
export function revertKey({ undo }: RevertDecision): string {
	return JSON.stringify([undo.kind, idKey(undo.kind === 'person' ? undo.userId : undo.unitId)]);
}

/** The decision for an input item that cannot be taken back. */
export function unknownRevert(name: string): PersonRevert {
	const undo = personUndoShape.parse({
		v: 1,
		kind: 'person',
		account: '',
		name,
		userId: '',
		employeeId: null,
	});
	return { ...PERSON_ITEMS.unknownItem(name), undo, back: NOTHING_BACK };
}

function revertContent(item: ItemContent & Reverting): unknown {
	return [contentOf(item), item.reverts];
}

function seenOf(decision: RevertDecision): unknown {
	return isUnit(decision) ? decision.seen : { user: decision.user };
}

function asPerson(item: PersonPlanItem, current: PersonRevert | undefined): PersonRevert {
	const undo = current?.undo ?? unknownRevert(item.employeeName).undo;
	return { ...PERSON_ITEMS.toDecision(item, current), undo, back: NOTHING_BACK };
}

function asUnit(item: UnitPlanItem, current: UnitRevert | undefined): UnitRevert {
	const { kind, name, unitId } = item;
	const undo = current?.undo ?? unitUndoShape.parse({ v: 1, kind, account: '', name, unitId: unitId ?? '' });
	return { ...UNIT_ITEMS.toDecision(item, current), undo };
}
