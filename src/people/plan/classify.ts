import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { mapInSteps, type Steps } from '../../run/steps';
import type { Classified } from './Classified';
import { matchInSteps } from './match-employees';
import type { Match } from './Match';
import { loginOf } from './names';
import type { PlanRules } from './PlanRules';
import { hasMoreThanLearner } from './role-types';
import { scopeOf, type Scope } from './scope';
import { isSelected } from './selection';
import { unreadableUserOf } from './unreadable-rivals';

const LIST_BREAKS_OFF =
	'BambooHR did not return the whole list of employees, so another employee may have the same address. Run again.';

export interface Classification {
	/** In the order of BambooHR's list. */
	classified: Map<Employee, Classified>;
	/** Users who keep the ID of an employee whom BambooHR no longer has. */
	orphans: User[];
}

/** Finds out of every employee, selected or not, whether they are to have a user today, and which user is theirs. */
export function* classifyEmployees(rules: PlanRules): Steps<Classification> {
	const { world, settings, profile, roles } = rules;
	const { employees, unreadable } = world.employees;
	const scopes = new Map(
		yield* mapInSteps(employees, (one) => [one, scopeOf(one, settings, world.today)] as const),
	);
	const { matches, orphans } = yield* matchInSteps(employees, world.users.users, {
		idField: profile.idField,
		settings,
		unreadable,
		isPartial: world.isPartial,
		hasLeft: (employee) => scopes.get(employee)?.is === 'left',
		isPrivileged: (user) => hasMoreThanLearner(user, roles),
	});
	const all = yield* mapInSteps(matches, ([employee, match]): Classified => {
		const scope = scopes.get(employee) ?? scopeOf(employee, settings, world.today);
		const obstacle = obstacleFor(employee, scope, match, rules);
		return {
			employee,
			scope,
			match,
			login: loginOf(employee, settings),
			isSelected: isSelected(employee.id, world),
			...(obstacle === undefined ? {} : { obstacle }),
		};
	});
	return { classified: new Map(all.map((one) => [one.employee, one])), orphans };
}

/** A stored ID decides; an address may be that of a user, or of an employee, who is not among the records. */
function obstacleFor(employee: Employee, scope: Scope, match: Match, rules: PlanRules): string | undefined {
	const isNotDue = scope.is === 'out' || scope.is === 'notYet';
	if (isNotDue || match.situation === 'disputed' || match.situation === 'linked') return undefined;
	return unreadableUserOf(employee, rules) ?? (rules.world.isPartial ? LIST_BREAKS_OFF : undefined);
}
