import { z } from 'zod/v3';
import { planItemShape, type ItemRules } from '../run/apply/PlanItem';
import type { Change } from '../run/outcome';
import type { Sealed } from '../run/seal';
import type { PersonItem } from './ChangeItem';
import { NO_DECISION, NOTHING_TO_WRITE, type Decision } from './plan/Decision';

/** What follows from the rest of the item is not read. */
export type PersonPlanItem = Omit<PersonItem, 'lifecycle' | 'changed'> & Sealed;

const text = z.string();

/** The item of a person. Those of earlier versions have no kind. */
export const personItemShape = planItemShape.extend({
	direction: z.literal('people'),
	kind: z.literal('person').default('person'),
	employeeId: text.nullable(),
	employeeNumber: text.nullable(),
	employeeName: text,
	email: text.nullable(),
	userId: text.nullable(),
	situation: z.enum(['linked', 'matched', 'unmatched', 'disputed', 'excluded', 'orphaned']),
	action: z.enum(['create', 'update', 'activate', 'deactivate', 'terminate', 'none']),
});

/** What the items of people mean when they are applied. */
export const PERSON_ITEMS: Pick<
	ItemRules<PersonPlanItem, Decision>,
	'isSameChange' | 'toDecision' | 'unknownItem'
> = {
	isSameChange: (item, current) =>
		current.action === item.action && essence(current.changes) === essence(item.changes),
	toDecision: (item, current) => ({
		employeeId: item.employeeId,
		situation: item.situation,
		action: item.action,
		changes: item.changes,
		reason: item.reason,
		outcome: item.outcome,
		...(item.error === undefined ? {} : { error: item.error }),
		...(current?.employee ? { employee: current.employee } : {}),
		...(current?.user ? { user: current.user } : {}),
		name: item.employeeName,
		writes: NOTHING_TO_WRITE,
		needsAttention: true,
	}),
	unknownItem: (label) => ({
		...NO_DECISION,
		name: label,
		employeeId: null,
		situation: 'unmatched',
		needsAttention: true,
	}),
};

/**
 * The changes, without the names of supervisors: a former one's may have changed in an earlier batch. Which user it was
 * is part of what the plan saw.
 */
function essence(changes: readonly Change[]): string {
	return JSON.stringify(
		changes.map(({ field, from, to }) => (field === 'supervisor' ? [field] : [field, from, to])),
	);
}
