import { toDisplayText } from '../../text/display-text';
import type { Change, Outcome } from '../../run/outcome';
import type { LinkDecision } from './LinkDecision';

/** A pair after it was to be linked, as an item. */
export interface LinkItem {
	direction: 'people';
	kind: 'suggestion';
	employeeId: string | null;
	employeeName: string;
	userId: string | null;
	userName: string;
	confidence: number | null;
	action: 'link' | 'none';
	/** The profile field that was written. */
	changes: Change[];
	reason: string;
	outcome: Outcome;
	/** Only when the outcome is `failed`. */
	error?: string;
}

/** @param field label of the profile field that stores the BambooHR ID */
export function toLinkItem(
	{ item, action, reason, outcome, error, index }: LinkDecision,
	field: string,
): LinkItem {
	const isWritten = action === 'link';
	return {
		employeeName: item?.name ?? `item ${index + 1}`,
		userName: item?.userName ?? '',
		action,
		outcome,
		confidence: item?.confidence ?? null,
		reason: toDisplayText(reason),
		changes: isWritten && item ? [{ field, from: null, to: item.employeeId }] : [],
		employeeId: item?.employeeId ?? null,
		userId: item?.userId ?? null,
		kind: 'suggestion',
		direction: 'people',
		...(error === undefined ? {} : { error: toDisplayText(error) }),
	};
}
