import type { Employee, EmployeeList, UnreadableRecord } from './Employee';
import { isUnreadable } from './read-row';

/** Adds what a row was read as. A record without a status makes the status a hidden field of the whole list. */
export function addRecord(list: EmployeeList, record: Employee | UnreadableRecord): void {
	if (!isUnreadable(record)) {
		list.employees.push(record);
		return;
	}
	list.unreadable.push(record);
	// Only a missing status leaves the rest of a record readable; see `readRow`.
	const isStatusHidden = record.record !== undefined;
	if (isStatusHidden && !list.hiddenFields.includes('status')) list.hiddenFields.push('status');
}
