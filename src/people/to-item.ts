import { changedText } from '../run/changed-text';
import { toDisplayText } from '../text/display-text';
import type { ChangeItem } from './ChangeItem';
import { lifecycleOf } from './lifecycle';
import { emailOf } from './plan/names';
import type { PendingDecision } from './apply/PendingDecision';
import type { PeopleSettings } from './settings';

/** A decision, carried out or not, as an item of the node. */
export function toItem(
	person: PendingDecision,
	settings: Pick<PeopleSettings, 'emailFrom' | 'fieldMapping'>,
): ChangeItem {
	const { employee, user, userId, name, employeeId, situation, action, changes, reason, outcome, error } =
		person;
	// The editor's table shows them in this order: who, what and why before the IDs.
	return {
		employeeName: name,
		action,
		outcome,
		lifecycle: lifecycleOf({ action, changes, situation }, settings),
		changed: changedText({ action, changes }),
		reason: toDisplayText(reason),
		changes,
		email: (employee && emailOf(employee, settings)) || user?.email || null,
		situation,
		employeeId,
		employeeNumber: employee?.employeeNumber ?? null,
		userId: userId ?? user?.id ?? null,
		direction: 'people',
		...(outcome === 'failed' && error !== undefined ? { error: toDisplayText(error) } : {}),
	};
}
