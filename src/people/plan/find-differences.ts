import type { Employee } from '../../bamboohr/employees/Employee';
import { isUnreadable, type User } from '../../ispring/users/User';
import { isSameId } from '../../ispring/same-id';
import type { Writes } from './Decision';
import { unreadableNote, type Differences } from './Differences';
import { groupChange } from './group-change';
import { malformedEmailOf } from './names';
import { newProfile } from './new-user';
import type { PlanContext } from './PlanContext';
import { plannedProfile } from './planned-profile';
import { supervisorDifference } from './supervisor-difference';
import { workLeaveDifference } from './work-leave-difference';
import { toleratedNote } from './tolerated-differences';
import { whyAddressKept } from './why-address-kept';

/**
 * How a user differs from their employee: profile, department, groups, supervisor, work leave. Whatever BambooHR leaves empty or hides
 * is left unchanged.
 *
 * @param user undefined for a new user, of whom everything is a difference
 */
export function findDifferences(
	employee: Employee,
	user: User | undefined,
	context: PlanContext,
): Differences {
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
	workLeaveDifference(employee, user, context, found);
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
		: (context.newUsers.get(employee) ?? newProfile(employee, login, context));
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
	found.notes.push(...profile.unread.map((name) => unreadableNote(`the profile field ${name}`)));
	found.notes.push(...profile.tolerated.map(toleratedNote));
}

function departmentDifference(
	employee: Employee,
	user: User | undefined,
	context: PlanContext,
	found: Differences,
) {
	const { departments } = context;
	const { name, ids, code, whyNotCreated } = departments.wanted(employee);
	if (name === undefined) {
		if (!user) found.writes.departmentName = null;
		return;
	}
	if (user && ids.some((id) => isSameId(id, user.departmentId))) return;
	if (user && isUnreadable(user, 'departmentId')) {
		found.notes.push(unreadableNote('the department'));
		return;
	}
	if (whyNotCreated !== undefined) {
		found.notes.push(`Department unchanged: ${whyNotCreated}`);
		found.alerts.push('missingDepartment');
		return;
	}
	found.changes.push({
		field: 'department',
		from: user ? departments.nameAfterRename(user.departmentId) : null,
		to: name,
	});
	found.writes.departmentName = name;
	const [id] = ids;
	if (id !== undefined) found.writes.departmentId = id;
	else if (code !== undefined) found.writes.departmentCode = code;
}

function groupDifferences(
	employee: Employee,
	user: User | undefined,
	context: PlanContext,
	found: Differences,
) {
	if (context.groups.fields.length === 0) return;
	if (user && isUnreadable(user, 'groups')) {
		found.notes.push(unreadableNote('the groups'));
		return;
	}
	const { join, leave, changes, notes } = groupChange(employee, user, context.groups);
	found.notes.push(...notes);
	found.changes.push(...changes);
	found.writes.joinGroups = join;
	found.writes.leaveGroupIds = leave.map((group) => group.id);
}
