import { toDisplayText } from '../text/display-text';
import type { ChangeItem } from './ChangeItem';
import { emailOf } from './plan/names';
import type { PendingDecision } from './apply/PendingDecision';
import type { PeopleSettings } from './settings';

/** A decision, carried out or not, as the node hands it out. */
export function toItem(person: PendingDecision, settings: Pick<PeopleSettings, 'emailFrom'>): ChangeItem {
	const { employee, user, userId, name, employeeId, situation, action, changes, reason, outcome, error } =
		person;
	// In the order in which the editor's table shows them: who, what and why before the ids.
	return {
		employeeName: name,
		action,
		outcome,
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
