import { z } from 'zod/v3';
import { idKey } from '../ispring/same-id';
import type { ItemRules } from '../run/apply/PlanItem';
import { normalizeKey } from '../text/normalize-key';
import type { UnitKind } from './ChangeItem';
import { PERSON_ITEMS, personItemShape, type PersonPlanItem } from './person-item-rules';
import type { PlanDecision } from './plan/UnitDecision';
import { isUnit } from './plan/UnitDecision';
import { contentOf, seenOf } from './seal-item';
import { UNIT_ITEMS, unitItemShape, type UnitPlanItem } from './unit-item-rules';

export type PeoplePlanItem = PersonPlanItem | UnitPlanItem;

/** What the items of a plan of people mean when they are applied. */
export const PEOPLE_ITEMS: ItemRules<PeoplePlanItem, PlanDecision> = {
	shape: z.union([personItemShape, unitItemShape]),
	contentOf,
	seenOf,
	subjectOf: (item) => (item.kind === 'person' ? item.employeeName : `The ${item.kind} ${item.name}`),
	isSameChange(item, current) {
		if (item.kind === 'person') return !isUnit(current) && PERSON_ITEMS.isSameChange(item, current);
		return isUnit(current) && UNIT_ITEMS.isSameChange(item, current);
	},
	keyOf(decision) {
		if (isUnit(decision)) return unitKey(decision);
		const { employeeId, user } = decision;
		return JSON.stringify([employeeId, user ? idKey(user.id) : null]);
	},
	toDecision(item, current) {
		if (item.kind !== 'person')
			return UNIT_ITEMS.toDecision(item, current && isUnit(current) ? current : undefined);
		return PERSON_ITEMS.toDecision(item, current && !isUnit(current) ? current : undefined);
	},
	unknownItem: PERSON_ITEMS.unknownItem,
};

/** Tells departments and groups apart: by ID, or by name while they do not exist. */
export function unitKey(unit: { kind: UnitKind; unitId?: string | null; name: string }): string {
	const { kind, unitId, name } = unit;
	return JSON.stringify(unitId ? [kind, idKey(unitId)] : [kind, null, normalizeKey(name)]);
}
