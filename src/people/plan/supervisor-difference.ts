import type { Employee } from '../../bamboohr/employees/Employee';
import { idKey, isSameId } from '../../ispring/same-id';
import { isUnreadable, type User } from '../../ispring/users/User';
import { userName } from '../../users/user-names';
import { userOf } from './Classified';
import { unreadableNote, type Differences } from './Differences';
import { employeeName } from './names';
import type { PlanContext } from './PlanContext';

/** Adds whether the user gets another supervisor. A supervisor without a user, now or after this run, is only noted. */
export function supervisorDifference(
	employee: Employee,
	user: User | undefined,
	context: PlanContext,
	found: Differences,
) {
	if (!context.settings.syncSupervisors || employee.supervisorId === undefined) return;
	if (user && isUnreadable(user, 'subordination')) {
		found.notes.push(unreadableNote('the supervisor'));
		return;
	}
	const current = user?.subordination.type === 'manual' ? user.subordination.supervisorId : undefined;
	const from = current ? nameOfUser(current, context) : null;
	if (employee.supervisorId === null) {
		// Only a supervisor who was set for this user is removed; one who comes from the department stays.
		if (!user || !current) return;
		found.changes.push({ field: 'supervisor', from, to: null });
		found.writes.supervisorEmployeeId = null;
		return;
	}
	const supervisor = context.employeesById.get(employee.supervisorId);
	if (!supervisor || supervisor.id === employee.id) return;
	const account = userOf(context.classified.get(supervisor)?.match);
	if (account && isSameId(account.id, current ?? '')) return;
	if (!account && !context.newUsers.has(supervisor)) {
		found.notes.push(`The supervisor ${employeeName(supervisor)} has no account.`);
		return;
	}
	found.changes.push({ field: 'supervisor', from, to: employeeName(supervisor) });
	found.writes.supervisorEmployeeId = supervisor.id;
}

function nameOfUser(userId: string, { usersById }: PlanContext): string {
	const user = usersById.get(idKey(userId));
	return user ? userName(user) : userId;
}
