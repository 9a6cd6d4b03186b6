import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import type { Differences } from './Differences';
import type { PlanContext } from './PlanContext';
import { decideWorkLeave, leaveText } from './work-leave';

/** Adds whether the work leave of the user is set, moved or ended. */
export function workLeaveDifference(
	employee: Employee,
	user: User | undefined,
	context: PlanContext,
	found: Differences,
) {
	const { write, from, note } = decideWorkLeave(employee, user, context);
	if (note !== undefined) found.notes.push(note);
	if (write === undefined) return;
	found.changes.push({
		field: 'workLeave',
		from: from ? leaveText(from) : null,
		to: write && leaveText(write),
	});
	found.writes.workLeave = write;
}
