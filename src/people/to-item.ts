import type { ChangeItem } from './ChangeItem';
import type { Decision } from './Decision';
import { emailOf } from './names';
import type { PeopleSettings } from './settings';

/** A decision as the node hands it out. */
export function toItem(decision: Decision, settings: Pick<PeopleSettings, 'emailFrom'>): ChangeItem {
	const { employee, user, name, employeeId, situation, action, changes, reason, outcome, error } = decision;
	return {
		direction: 'people',
		employeeId,
		employeeNumber: employee?.employeeNumber ?? null,
		employeeName: name,
		email: (employee && emailOf(employee, settings)) || user?.email || null,
		userId: user?.id ?? null,
		situation,
		action,
		changes,
		reason,
		outcome,
		...(outcome === 'failed' && error !== undefined ? { error } : {}),
	};
}
