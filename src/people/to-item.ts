import type { ChangeItem } from './ChangeItem';
import { emailOf } from './names';
import type { Person } from './Person';
import type { PeopleSettings } from './settings';

/** A decision, carried out or not, as the node hands it out. */
export function toItem(person: Person, settings: Pick<PeopleSettings, 'emailFrom'>): ChangeItem {
	const { employee, user, userId, name, employeeId, situation, action, changes, reason, outcome, error } =
		person;
	return {
		direction: 'people',
		employeeId,
		employeeNumber: employee?.employeeNumber ?? null,
		employeeName: name,
		email: (employee && emailOf(employee, settings)) || user?.email || null,
		userId: userId ?? user?.id ?? null,
		situation,
		action,
		changes,
		reason,
		outcome,
		...(outcome === 'failed' && error !== undefined ? { error } : {}),
	};
}
