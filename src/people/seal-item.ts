import type { Sealable } from '../run/seal';
import type { ChangeItem } from './ChangeItem';
import type { Decision } from './plan/Decision';

/** The part of an item that its seal covers. */
export function contentOf(item: Omit<ChangeItem, 'lifecycle' | 'changed'>): unknown {
	const { employeeId, employeeNumber, employeeName, email, userId } = item;
	const { situation, action, changes, reason, outcome } = item;
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
export function seenOf({ employee, user }: Decision): unknown {
	return { employee, user };
}

export function sealable(item: ChangeItem, decision: Decision): Sealable<ChangeItem> {
	return { item, content: contentOf(item), seen: seenOf(decision) };
}
