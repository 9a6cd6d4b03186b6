import type { Employee } from '../../bamboohr/employees/Employee';
import { mapInSteps, type Steps } from '../../run/steps';
import { whyOutOfScope } from '../../scope/why-out-of-scope';
import { matchInSteps } from '../../people/plan/match-employees';
import type { Match } from '../../people/plan/Match';
import { emailOf } from '../../people/plan/names';
import { hasMoreThanLearner } from '../../people/plan/role-types';
import { storedIdOf } from '../../users/employee-id-field';
import { findUnreadableSuspect, unreadableUserName } from '../../users/unreadable-suspect';
import type { EnrollmentSettings } from '../settings';
import { isEmployed, type Learner } from './Learner';
import { managerIds } from './required-courses';
import type { EnrollmentWorld } from './World';

type Settings = Pick<EnrollmentSettings, 'departments' | 'employeeFilter' | 'filterCombine' | 'emailFrom'>;

/**
 * Finds the user of everybody who works for the company, with the same rules as the people sync. Leavers are not among them:
 * their enrollments are left alone.
 */
export function* matchLearnersInSteps(
	{ employees: list, users, idField, roles, today }: EnrollmentWorld,
	settings: Settings,
): Steps<Learner[]> {
	const { employees, unreadable } = list;
	const { matches } = yield* matchInSteps(employees, users.users, {
		idField,
		settings: { emailFrom: settings.emailFrom, loginFrom: 'email' },
		unreadable,
		isPartial: false,
		hasLeft: (employee) => !isEmployed(employee, today),
		isPrivileged: (user) => hasMoreThanLearner(user, { roles, defaultRole: undefined }),
	});
	const managers = managerIds(employees);
	const employed = employees.filter((employee) => isEmployed(employee, today));
	return yield* mapInSteps(employed, (employee): Learner => {
		const person = { employee, isManager: managers.has(employee.id) };
		const out = whyOutOfScope(employee, settings);
		if (out !== undefined) return { ...person, is: 'out', reason: out };
		return { ...person, ...userFor(employee, matches.get(employee)) };
	});

	function userFor(employee: Employee, match: Match | undefined) {
		if (match?.situation === 'disputed') return { is: 'disputed', reason: match.reason } as const;
		if (match?.situation !== 'linked') {
			const suspect = findUnreadableSuspect(users.unreadable, {
				names: [emailOf(employee, settings) ?? ''],
				hasTheirKey: (record) => storedIdOf(record, idField) === employee.id,
				mayBeNew: true,
			});
			if (suspect) {
				const who = unreadableUserName(suspect);
				const reason = `In iSpring Learn, ${who} may belong to this employee, but could not be read: ${suspect.why}.`;
				return { is: 'unreadable', reason } as const;
			}
		}
		if (match === undefined || match.situation === 'unmatched') {
			return {
				is: 'withoutUser',
				reason: 'No user in iSpring Learn has this BambooHR ID or email.',
			} as const;
		}
		const { user } = match;
		if (user.status === 'active') return { is: 'active', user } as const;
		return { is: 'withoutUser', user, reason: 'The user in iSpring Learn is not active.' } as const;
	}
}
