import type { Employee } from '../../bamboohr/employees/Employee';
import { isUnreadable, type User } from '../../ispring/users/User';
import { idKey, isSameId } from '../../ispring/same-id';
import type { Change } from '../../run/outcome';
import type { Alert, Writes } from './Decision';
import { groupChange } from './division-groups';
import { storedIdOf } from './id-field';
import { leftNote, type LeftValue } from '../memory/left-values';
import { isKeptAs } from '../memory/Memory';
import { emailOf, employeeName, employeeNameAndId, loginOf, malformedEmailOf } from './names';
import { userName, userNameAndLogin } from '../../users/user-names';
import type { PlanContext, TakenNames } from './PlanContext';
import { isFieldUnread, valueOf } from '../../users/profile';
import { scopeOf } from './scope';
import { isSameValue } from '../../users/same-value';
import { wantedProfile, type WantedValue } from './wanted-profile';

export interface Differences {
	changes: Change[];
	writes: Writes;
	/** The profile values among the writes. */
	values: WantedValue[];
	/** Profile values that differ and are not written, since iSpring Learn keeps them in another form. */
	left: LeftValue[];
	/** Why this person cannot be written at all. */
	problems: string[];
	/** What stays as it is although BambooHR says otherwise, and why. */
	notes: string[];
	/** Which of these somebody should hear of. */
	alerts: Alert[];
}

/**
 * What has to change so that an account says what BambooHR says: profile, department, groups, supervisor. What
 * BambooHR leaves empty or hides stays as it is.
 *
 * @param user undefined for a new account: then everything is a difference
 */
export function differences(employee: Employee, user: User | undefined, context: PlanContext): Differences {
	const writes: Writes = { fields: {}, joinGroups: [], leaveGroupIds: [] };
	const found: Differences = {
		changes: [],
		writes,
		values: [],
		left: [],
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
	const { values, problems } = wantedProfile(employee, context.rules, context.settings);
	found.problems.push(...problems);
	const malformed = malformedEmailOf(employee, context.settings);
	if (malformed !== null) {
		found.notes.push(
			`The e-mail in BambooHR is not a valid address ("${malformed}"), so it is not written. Correct it in BambooHR.`,
		);
		found.alerts.push('malformedEmail');
	}
	const taken = context.takenNames.get(employee);
	if (taken) {
		found.notes.push(whyKept(employee, taken, context));
		found.alerts.push('takenName');
	}
	const write = (wanted: WantedValue, from: string) => {
		found.changes.push({ field: wanted.changeName, from: from || null, to: wanted.value });
		found.writes.fields[wanted.writeName] = wanted.value;
		found.values.push(wanted);
	};
	for (const wanted of values) {
		const { writeName, changeName, field, value } = wanted;
		if (changeName === 'email' && taken?.email) continue;
		const current = user ? valueOf(user, field) : '';
		if (user && isFieldUnread(user, field)) {
			found.notes.push(unreadNote(`the profile field ${changeName}`));
			continue;
		}
		if (current !== '' && isSameValue(current, value, field)) continue;
		const there = { id: user?.id ?? '', field: writeName, wanted: value };
		if (user && !context.writesKept && isKeptAs(context.memory, there, current)) {
			const left = { field: changeName, wanted: value, current };
			found.left.push(left);
			found.notes.push(leftNote(left));
			continue;
		}
		write(wanted, current);
	}
	const isEmailLeft = found.left.some(({ field }) => field === 'email');
	const login = user && !taken && !isEmailLeft && followingLogin(employee, user, context);
	if (user && login) {
		const field = { name: 'login', type: 'login', choices: [] };
		write({ writeName: 'login', changeName: 'login', field, value: login }, user.login);
	}
}

/** Who has the address that somebody is to have, and what to do about it. */
function whyKept(employee: Employee, { login, email }: TakenNames, context: PlanContext): string {
	const { rules, settings, world, employeesById } = context;
	const [holder, what] = email ? [email, 'e-mail'] : [login, 'login'];
	if (!holder) return '';
	const owner = employeesById.get(storedIdOf(holder, rules.idField));
	const hasLeft = owner !== undefined && scopeOf(owner, settings, world.today).is === 'left';
	const whose = owner ? `, who keeps the BambooHR ID of ${employeeNameAndId(owner)}` : '';
	const kept = `Keeps the old ${what}, since ${emailOf(employee, settings) ?? ''} belongs to the user ${userNameAndLogin(holder)}${whose}`;
	if (hasLeft) return `${kept}, a record that has left. Give that user another address in iSpring Learn.`;
	const isCovered = owner === undefined || world.changed === undefined || world.changed.changed.has(owner.id);
	return `${kept}. ${isCovered ? 'Correct the address of one of the two.' : 'This run is not about that employee; the next full run looks at both.'}`;
}

/** What is there and cannot be read is not known to differ, and would be written in every run. */
function unreadNote(what: string): string {
	return `iSpring Learn gives ${what} in a form that cannot be read, so it stays as it is.`;
}

/** A login follows the e-mail only while it is the e-mail; one that somebody chose stays. */
function followingLogin(employee: Employee, user: User, { settings }: PlanContext): string | null {
	if (settings.loginFrom !== 'email') return null;
	const email = emailOf(employee, settings);
	const isSame = (one: string, other: string) => isSameValue(one, other, { type: 'email', choices: [] });
	const wasEmail = user.login !== '' && isSame(user.login, user.email);
	return wasEmail && email && !isSame(user.email, email) ? loginOf(employee, settings) : null;
}

function departmentDifference(
	employee: Employee,
	user: User | undefined,
	context: PlanContext,
	found: Differences,
) {
	const { departments } = context;
	const { name, ids, whyNotMade } = departments.wanted(employee);
	if (name === undefined) {
		if (!user) found.writes.departmentName = null;
		return;
	}
	if (user && ids.some((id) => isSameId(id, user.departmentId))) return;
	if (user && isUnreadable(user, 'departmentId')) {
		found.notes.push(unreadNote('the department'));
		return;
	}
	if (whyNotMade !== undefined) {
		found.notes.push(`Stays in their department: ${whyNotMade}`);
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
		// Only a supervisor who was named is taken away; one that comes from the department stays.
		if (!user || !current) return;
		found.changes.push({ field: 'supervisor', from, to: null });
		found.writes.supervisorEmployeeId = null;
		return;
	}
	const supervisor = context.employeesById.get(employee.supervisorId);
	if (!supervisor || supervisor.id === employee.id) return;
	const match = context.matches.get(supervisor);
	const account = match?.situation === 'linked' || match?.situation === 'matched' ? match.user : undefined;
	if (account && isSameId(account.id, current ?? '')) return;
	if (!account && !context.willBeCreated(supervisor)) {
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
