import { sortBy } from 'lodash';
import type { Steps } from '../../run/steps';
import type { PlanContext } from '../plan/PlanContext';
import type { Plan } from '../plan/plan';
import type { SuggestedPair } from '../suggest/suggest-pairs';
import { duplicatePerson } from './checks/duplicate-person';
import { malformedEmail } from './checks/malformed-email';
import { missingEmail } from './checks/missing-email';
import { requiredFieldEmpty } from './checks/required-field-empty';
import { incompleteLists } from './checks/rights';
import { seats } from './checks/seats';
import { sharedEmail } from './checks/shared-email';
import { similarDepartments } from './checks/similar-departments';
import { supervisorCycle } from './checks/supervisor-cycle';
import { supervisorWithoutAccount } from './checks/supervisor-without-account';
import { suspectedLeaver } from './checks/suspected-leaver';
import { userWithoutEmployee } from './checks/user-without-employee';
import { findSuggestions, sidesOf } from './find-suggestions';
import { CHECKS, SEVERITIES, type Finding } from './Finding';

export interface Assessment {
	/** The most severe first. */
	findings: Finding[];
	/** The most probable first. */
	suggestions: SuggestedPair[];
}

/**
 * Says what is wrong with the data of both systems before a first sync, and who is probably who. In steps: the pairs of a
 * large company take seconds.
 *
 * @param plan what a first sync would do; undefined when it would stop
 * @param known findings that were made before
 */
export function* assessInSteps(
	context: PlanContext,
	plan: Plan | undefined,
	known: readonly Finding[],
): Steps<Assessment> {
	const sides = yield* sidesOf(context);
	const suggestions = yield* findSuggestions(sides);
	const assessed = { context, plan, suggestions };
	const present = sides.employees.filter(({ employee }) => isPresent(employee.id, context));
	const active = sides.users.filter(({ user }) => user.status === 'active');
	yield undefined;
	const findings = [...known, ...incompleteLists(context.world), ...duplicatePerson(present, active)];
	for (const check of EACH) {
		findings.push(...check(assessed));
		yield undefined;
	}
	return { findings: inOrder([...findings, ...seats(plan)]), suggestions };
}

const EACH = [
	suspectedLeaver,
	sharedEmail,
	malformedEmail,
	missingEmail,
	requiredFieldEmpty,
	similarDepartments,
	supervisorCycle,
	supervisorWithoutAccount,
	userWithoutEmployee,
];

function isPresent(id: string, { employeesById, classified }: PlanContext): boolean {
	const employee = employeesById.get(id);
	return employee !== undefined && classified.get(employee)?.scope.is !== 'left';
}

/** The most severe first, then by check. */
export function inOrder(findings: readonly Finding[]): Finding[] {
	return sortBy(
		findings,
		({ severity }) => SEVERITIES.indexOf(severity),
		({ check }) => CHECKS.indexOf(check),
	);
}
