import type { Employee, EmployeeList, UnreadableRecord } from './Employee';
import { isUnreadable } from './read-row';

/** Adds a parsed row to a list. A record without a status makes the status a hidden field of the whole list. */
export function addRecord(list: EmployeeList, record: Employee | UnreadableRecord): void {
	if (!isUnreadable(record)) {
		list.employees.push(record);
		return;
	}
	list.unreadable.push(record);
	// The rest of a record is readable only if its status is hidden; see `readRow`.
	const isStatusHidden = record.record !== undefined;
	if (isStatusHidden && !list.hiddenFields.includes('status')) list.hiddenFields.push('status');
}
