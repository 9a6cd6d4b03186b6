import type { Employee, EmployeeList, UnreadableRecord } from '../../bamboohr/employees/Employee';
import type { ProfileField } from '../../ispring/users/profile-fields';
import type { User, UserList } from '../../ispring/users/User';
import { idKey } from '../../ispring/same-id';
import { matchEmployees } from '../../people/plan/match-employees';
import { normalizeKey } from '../../text/normalize-key';
import { userNameAndLogin } from '../../users/user-names';
import { storedIdOf } from '../../users/employee-id-field';
import type { Assignment } from './Assignment';
import type { LearningWorld, MatchedAssignment } from './LearningWorld';
import type { LearningSettings } from '../settings';

/**
 * Finds the employee of each learner, by the stored ID, else by email, with the same rules as the people sync. Unlike
 * there, a dispute about an email does not matter: whatever was learned in the account with the employee's ID is theirs.
 *
 * @param titles titles of courses by the `idKey` of the course, for enrollments without a result
 * @returns the assignments with their employees, and each learner without exactly one employee
 */
export function matchLearners(
	assignments: readonly Assignment[],
	{ employees, unreadable }: Pick<EmployeeList, 'employees' | 'unreadable'>,
	{ users }: UserList,
	idField: ProfileField | undefined,
	titles: ReadonlyMap<string, string>,
	{ emailFrom }: Pick<LearningSettings, 'emailFrom'>,
): Pick<LearningWorld, 'assignments' | 'unknownUsers'> {
	const settings = { emailFrom, loginFrom: 'email' as const };
	const { matches } = matchEmployees(employees, users, {
		idField,
		settings,
		unreadable,
		isPartial: false,
		hasLeft: ({ status }) => status === 'inactive',
		// Learning results give nobody access to anything.
		isPrivileged: () => false,
	});
	const employeeOf = new Map<string, Employee>();
	for (const [employee, match] of matches) {
		const account = match.situation === 'disputed' ? match.holder : 'user' in match ? match.user : undefined;
		if (account) employeeOf.set(idKey(account.id), employee);
	}
	const usersById = new Map(users.map((user) => [idKey(user.id), user]));
	const placed: MatchedAssignment[] = [];
	const unknown = new Map<string, LearningWorld['unknownUsers'][number]>();
	for (const assignment of assignments) {
		const employee = employeeOf.get(idKey(assignment.userId));
		if (employee) {
			const title = assignment.courseTitle ?? titles.get(idKey(assignment.courseId));
			const courseTitle = title ?? `Course ${assignment.courseId}`;
			placed.push({ ...assignment, employee, courseTitle, isTitleKnown: title !== undefined });
			continue;
		}
		const user = usersById.get(idKey(assignment.userId));
		const id = user ? storedIdOf(user, idField) : '';
		const isFailure = user !== undefined && unreadable.some((record) => mayBelongTo(record, id, user));
		const reason = isFailure ? unreadableReason(user) : reasonFor(user);
		unknown.set(idKey(assignment.userId), {
			userId: assignment.userId,
			...(user ? { user } : {}),
			reason,
			isFailure,
		});
	}
	return { assignments: placed, unknownUsers: [...unknown.values()] };
}

function reasonFor(user: User | undefined): string {
	if (!user)
		return 'Not written: iSpring Learn has results for a user who is missing from its list of users.';
	return `Not written: no employee in BambooHR, or more than one, matches ${userNameAndLogin(user)}.`;
}

/** Whether an unreadable employee record may be that of this user, by the ID or the email in it. */
function mayBelongTo({ id, raw }: UnreadableRecord, storedId: string, user: User): boolean {
	if (storedId !== '') return id === undefined || id === storedId;
	return user.email !== '' && raw.includes(JSON.stringify(normalizeKey(user.email)));
}

function unreadableReason(user: User): string {
	return `Not written: the employee record of ${userNameAndLogin(user)} in BambooHR could not be read.`;
}
