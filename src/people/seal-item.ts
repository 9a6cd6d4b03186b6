import type { Sealable } from '../run/seal';
import type { ChangeItem } from './ChangeItem';
import type { Decision } from './Decision';

/** What an item says, as far as it matters when it is applied. */
export function contentOf({ employeeId, userId, situation, action, changes, outcome }: ChangeItem): unknown {
	return { employeeId, userId, situation, action, changes, outcome };
}

/** What a decision was made from. */
export function seenOf({ employee, user }: Decision): unknown {
	return { employee, user };
}

export function sealable(item: ChangeItem, decision: Decision): Sealable<ChangeItem> {
	return { item, content: contentOf(item), seen: seenOf(decision) };
}
