import { toDisplayText } from '../../text/display-text';
import type { Finding } from './Finding';

/** A finding as an item. Saved workflows depend on the names of its fields. */
export interface FindingItem extends Finding {
	direction: 'people';
	kind: 'finding';
}

export function toFindingItem({
	check,
	severity,
	name,
	reason,
	fix,
	employeeId,
	userId,
}: Finding): FindingItem {
	// The editor's table shows them in this order.
	return {
		severity,
		check,
		name,
		reason: toDisplayText(reason),
		fix,
		employeeId,
		userId,
		kind: 'finding',
		direction: 'people',
	};
}
