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
 * Finds the employee of each learner: by the stored id, else by e-mail. The same rules as for people, so nobody is
 * taken for somebody else here either. A dispute about an e-mail does not matter: what was learned in the account
 * that keeps the employee's id is theirs.
 *
 * @param titles titles of courses by id in lower case, for enrollments without a result
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
		// What somebody learned gives nobody access to anything.
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
		const isFailure = user !== undefined && unreadable.some((record) => isAbout(record, id, user));
		const reason = isFailure ? unreadableReason(user) : reasonFor(user);
		unknown.set(assignment.userId, {
			userId: assignment.userId,
			...(user ? { user } : {}),
			reason,
			isFailure,
		});
	}
	return { assignments: placed, unknownUsers: [...unknown.values()] };
}

function reasonFor(user: User | undefined): string {
	if (!user) return 'Not written: iSpring Learn has results of a user that its list of users does not have.';
	return `Not written: no employee in BambooHR, or not exactly one, belongs to ${userNameAndLogin(user)}.`;
}

/** Whether an employee record that could not be read is that of this user, by the id or by the e-mail in it. */
function isAbout({ id, raw }: UnreadableRecord, storedId: string, user: User): boolean {
	if (storedId !== '') return id === undefined || id === storedId;
	return user.email !== '' && raw.includes(JSON.stringify(normalizeKey(user.email)));
}

function unreadableReason(user: User): string {
	return `Not written: the employee record of ${userNameAndLogin(user)} in BambooHR could not be read.`;
}
