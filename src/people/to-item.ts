import { changedText } from '../run/changed-text';
import { toDisplayText } from '../text/display-text';
import type { ChangeItem, PersonItem, UnitItem } from './ChangeItem';
import { lifecycleOf } from './lifecycle';
import { emailOf } from './plan/names';
import { isUnit, type UnitDecision } from './plan/UnitDecision';
import type { PendingDecision } from './apply/PendingDecision';
import type { PeopleSettings } from './settings';

type ItemSettings = Pick<PeopleSettings, 'emailFrom' | 'fieldMapping'>;

/** A decision, carried out or not, as an item of the node. */
export function toItem(decision: PendingDecision | UnitDecision, settings: ItemSettings): ChangeItem {
	return isUnit(decision) ? toUnitItem(decision) : toPersonItem(decision, settings);
}

/** The item of a person. */
export function toPersonItem(person: PendingDecision, settings: ItemSettings): PersonItem {
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
		kind: 'person',
		employeeId,
		employeeNumber: employee?.employeeNumber ?? null,
		userId: userId ?? user?.id ?? null,
		direction: 'people',
		...errorOf({ outcome, error }),
	};
}

function toUnitItem({ kind, name, unitId, action, changes, reason, outcome, error }: UnitDecision): UnitItem {
	// What and why come first here, too.
	return {
		kind,
		name,
		employeeName: null,
		action,
		outcome,
		lifecycle: null,
		changed: changedText({ action, changes }),
		reason: toDisplayText(reason),
		changes,
		email: null,
		situation: null,
		unitId: unitId ?? null,
		employeeId: null,
		employeeNumber: null,
		userId: null,
		direction: 'people',
		...errorOf({ outcome, error }),
	};
}

function errorOf({ outcome, error }: { outcome: string; error: string | undefined }): { error?: string } {
	return outcome === 'failed' && error !== undefined ? { error: toDisplayText(error) } : {};
}
