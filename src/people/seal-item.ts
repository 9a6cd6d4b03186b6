import type { Sealable } from '../run/seal';
import type { ChangeItem, PersonItem, UnitItem } from './ChangeItem';
import type { Decision } from './plan/Decision';
import { isUnit, type PlanDecision } from './plan/UnitDecision';

/** The fields of an item without those that follow from the rest. */
export type ItemContent =
	| Omit<PersonItem, 'lifecycle' | 'changed'>
	| (Pick<UnitItem, 'kind' | 'name' | 'unitId' | 'changes' | 'reason' | 'outcome'> & { action: string });

/** The part of an item that its seal covers. */
export function contentOf(item: ItemContent): unknown {
	const { action, changes, reason, outcome } = item;
	if (item.kind !== 'person') {
		const { kind, name, unitId } = item;
		return { kind, name, unitId, action, changes, reason, outcome };
	}
	// Without the kind, as in plans of earlier versions, which can still be applied.
	const { employeeId, employeeNumber, employeeName, email, userId, situation } = item;
	return {
		employeeId,
		employeeNumber,
		employeeName,
		email,
		userId,
		situation,
		action,
		changes,
		reason,
		outcome,
	};
}

/** The records that a decision was made from. */
export function seenOf(decision: PlanDecision): unknown {
	return isUnit(decision) ? decision.seen : seenOfPerson(decision);
}

function seenOfPerson({ employee, user }: Decision): unknown {
	return { employee, user };
}

export function sealable(item: ChangeItem, decision: PlanDecision): Sealable<ChangeItem> {
	return { item, content: contentOf(item), seen: seenOf(decision) };
}
