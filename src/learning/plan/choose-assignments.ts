import type { Employee } from '../../bamboohr/employees/Employee';
import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import type { LearningSettings } from '../settings';
import { whyOutOfScope } from '../../scope/why-out-of-scope';
import type { Assignment } from './Assignment';
import type { LearningWorld, MatchedAssignment } from './LearningWorld';

/** The assignments of the chosen courses, and those of leavers only when the settings include them. */
export function chooseAssignments(
	assignments: readonly Assignment[],
	users: readonly User[],
	{ courses, includeLeavers }: Pick<LearningSettings, 'courses' | 'includeLeavers'>,
): Assignment[] {
	const chosen = new Set(courses.map(idKey));
	const active = new Set(users.filter(({ status }) => status === 'active').map(({ id }) => idKey(id)));
	return assignments.filter(
		({ courseId, userId }) =>
			(chosen.size === 0 || chosen.has(idKey(courseId))) && (includeLeavers || active.has(idKey(userId))),
	);
}

/** Divides assignments into those of employees in scope, whether they still work for the company or not, and the others. */
export function chooseEmployees(
	assignments: readonly MatchedAssignment[],
	settings: Pick<LearningSettings, 'departments' | 'employeeFilter' | 'filterCombine'>,
): Pick<LearningWorld, 'assignments' | 'outOfScope'> {
	const reasons = new Map<Employee, string | undefined>();
	const reasonOf = (employee: Employee) => {
		if (!reasons.has(employee)) reasons.set(employee, whyOutOfScope(employee, settings));
		return reasons.get(employee);
	};
	const chosen: ReturnType<typeof chooseEmployees> = { assignments: [], outOfScope: [] };
	for (const assignment of assignments) {
		const reason = reasonOf(assignment.employee);
		if (reason === undefined) chosen.assignments.push(assignment);
		else chosen.outOfScope.push({ assignment, reason });
	}
	return chosen;
}
