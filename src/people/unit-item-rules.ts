import { isEqual } from 'lodash';
import { z } from 'zod/v3';
import { planItemShape, type ItemRules } from '../run/apply/PlanItem';
import type { Sealed } from '../run/seal';
import { UNIT_ACTIONS, type UnitAction, type UnitItem } from './ChangeItem';
import type { UnitDecision } from './plan/UnitDecision';

/** What all of these items leave empty, and what follows from the rest, is not read. */
export type UnitPlanItem = Pick<
	UnitItem,
	'direction' | 'kind' | 'name' | 'unitId' | 'changes' | 'reason' | 'outcome' | 'error'
> & { action: string } & Sealed;

/** The item of a department or group. */
export const unitItemShape = planItemShape.extend({
	direction: z.literal('people'),
	kind: z.enum(['department', 'group']),
	name: z.string(),
	unitId: z.string().nullable(),
	// Any, so that one that was edited is recognized as such.
	action: z.string(),
});

/** What the items of departments and groups mean when they are applied. */
export const UNIT_ITEMS: Pick<ItemRules<UnitPlanItem, UnitDecision>, 'isSameChange' | 'toDecision'> = {
	isSameChange: (item, current) => current.action === item.action && isEqual(current.changes, item.changes),
	toDecision: ({ kind, name, unitId, action, changes, reason, outcome, error }) => ({
		kind,
		name,
		...(unitId === null ? {} : { unitId }),
		action: isUnitAction(action) ? action : 'none',
		changes,
		reason,
		outcome,
		...(error === undefined ? {} : { error }),
		seen: null,
		needsAttention: true,
	}),
};

function isUnitAction(action: string): action is UnitAction {
	return UNIT_ACTIONS.some((one) => one === action);
}
