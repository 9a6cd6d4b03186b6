import type { Employee } from '../../bamboohr/employees/Employee';
import { isUnreadable, type User } from '../../ispring/users/User';
import { toleratedNote, type ToleratedDifference } from './tolerated-differences';
import type { ProfileValue } from '../../users/profile-target';
import { idKey, isSameId } from '../../ispring/same-id';
import type { Change } from '../../run/outcome';
import { userOf } from './Classified';
import { whyAddressKept } from './why-address-kept';
import type { Alert, Writes } from './Decision';
import { groupChange } from './division-groups';
import { employeeName, malformedEmailOf } from './names';
import { newProfile } from './new-user';
import { userName } from '../../users/user-names';
import type { PlanContext } from './PlanContext';
import { plannedProfile } from './planned-profile';

export interface Differences {
	changes: Change[];
	writes: Writes;
	/** The profile values among the writes. */
	values: readonly ProfileValue[];
	/** Profile values that differ and are not written, because iSpring Learn stores them in its own form. */
	tolerated: readonly ToleratedDifference[];
	/** Why the user cannot be written at all, as sentences. */
	problems: string[];
	/** What is left unchanged although BambooHR has something else, and why. */
	notes: string[];
	/** Which of the notes the summary counts. */
	alerts: Alert[];
}

/**
 * How a user differs from their employee: profile, department, groups, supervisor. Whatever BambooHR leaves empty or hides
 * is left unchanged.
 *
 * @param user undefined for a new user, of whom everything is a difference
 */
export function differences(employee: Employee, user: User | undefined, context: PlanContext): Differences {
	const writes: Writes = { fields: {}, joinGroups: [], leaveGroupIds: [] };
	const found: Differences = {
		changes: [],
		writes,
		values: [],
		tolerated: [],
		problems: [],
		notes: [],
		alerts: [],
	};
	profileDifferences(employee, user, context, found);
	departmentDifference(employee, user, context, found);
	groupDifferences(employee, user, context, found);
	supervisorDifference(employee, user, context, found);
	return found;
}

function profileDifferences(
	employee: Employee,
	user: User | undefined,
	context: PlanContext,
	found: Differences,
) {
	const taken = context.takenAddresses.get(employee);
	const login = context.classified.get(employee)?.login ?? null;
	const profile = user
		? plannedProfile(employee, user, taken, context)
		: newProfile(employee, login, context);
	found.changes.push(...profile.changes);
	Object.assign(found.writes.fields, profile.fields);
	found.values = profile.values;
	found.tolerated = profile.tolerated;
	found.problems.push(...profile.problems);
	const malformed = malformedEmailOf(employee, context.settings);
	if (malformed !== null) {
		found.notes.push(
			`The email in BambooHR is not a valid address ("${malformed}"), so it is not written. Correct it in BambooHR.`,
		);
		found.alerts.push('malformedEmail');
	}
	if (taken) {
		found.notes.push(whyAddressKept(employee, taken, context));
		found.alerts.push('takenName');
	}
	found.notes.push(...profile.unread.map((name) => unreadNote(`the profile field ${name}`)));
	found.notes.push(...profile.tolerated.map(toleratedNote));
}

/** A value that cannot be read is not known to differ, and would be written in every run. */
function unreadNote(what: string): string {
	return `iSpring Learn returned ${what} in an unreadable form; no change is made there.`;
}

function departmentDifference(
	employee: Employee,
	user: User | undefined,
	context: PlanContext,
	found: Differences,
) {
	const { departments } = context;
	const { name, ids, whyNotCreated } = departments.wanted(employee);
	if (name === undefined) {
		if (!user) found.writes.departmentName = null;
		return;
	}
	if (user && ids.some((id) => isSameId(id, user.departmentId))) return;
	if (user && isUnreadable(user, 'departmentId')) {
		found.notes.push(unreadNote('the department'));
		return;
	}
	if (whyNotCreated !== undefined) {
		found.notes.push(`Department unchanged: ${whyNotCreated}`);
		found.alerts.push('missingDepartment');
		return;
	}
	found.changes.push({
		field: 'department',
		from: user ? departments.nameOf(user.departmentId) : null,
		to: name,
	});
	found.writes.departmentName = name;
}

function groupDifferences(
	employee: Employee,
	user: User | undefined,
	context: PlanContext,
	found: Differences,
) {
	if (!context.settings.divisionsAsGroups) return;
	if (user && isUnreadable(user, 'groups')) {
		found.notes.push(unreadNote('the groups'));
		return;
	}
	const { join, leave, whyNotJoined } = groupChange(employee.division, user, context.groups);
	if (whyNotJoined !== undefined) found.notes.push(whyNotJoined);
	if (join.length === 0 && leave.length === 0) return;
	const from = leave.map((group) => group.name).join(', ');
	found.changes.push({ field: 'division', from: from || null, to: employee.division ?? null });
	found.writes.joinGroups = join;
	found.writes.leaveGroupIds = leave.map((group) => group.id);
}

function supervisorDifference(
	employee: Employee,
	user: User | undefined,
	context: PlanContext,
	found: Differences,
) {
	if (!context.settings.syncSupervisors || employee.supervisorId === undefined) return;
	if (user && isUnreadable(user, 'subordination')) {
		found.notes.push(unreadNote('the supervisor'));
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
