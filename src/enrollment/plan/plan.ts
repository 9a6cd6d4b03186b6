import type { UnreadableRecord } from '../../bamboohr/employees/Employee';
import { idKey } from '../../ispring/same-id';
import { finish, mapInSteps, type Steps } from '../../run/steps';
import type { EnrollmentSettings } from '../settings';
import { assertVisible } from './assert-visible';
import { decideLearner } from './decide-learner';
import { failedDecision, NO_DECISION, type EnrollmentDecision } from './Decision';
import { holdOverLimit, type Held } from './hold';
import type { Learner } from './Learner';
import { limitsOf, type Limits } from './limits';
import { matchLearnersInSteps } from './match-learners';
import { planContext, type PlanContext } from './PlanContext';
import { planWarnings } from './plan-warnings';
import type { EnrollmentWorld } from './World';

export interface EnrollmentPlan extends Held {
	context: PlanContext;
	learners: readonly Learner[];
	limits: Limits;
	warnings: string[];
}

/**
 * Decides who is enrolled in what, and which enrollments are ended. Reads nothing, writes nothing, and uses no clock: the
 * same world and settings give the same plan.
 *
 * @throws IncompleteListError when the lists cannot be complete, or a rule decides by what the API key cannot see
 */
export function planEnrollments(world: EnrollmentWorld, settings: EnrollmentSettings): EnrollmentPlan {
	return finish(planInSteps(world, settings));
}

/** The same in steps. */
export function* planInSteps(world: EnrollmentWorld, settings: EnrollmentSettings): Steps<EnrollmentPlan> {
	assertVisible(world, settings);
	const context = planContext(world);
	yield undefined;
	const learners = yield* matchLearnersInSteps(world, settings);
	const perLearner = yield* mapInSteps(learners, (learner) => decideLearner(learner, context));
	const all = [
		...perLearner.flat(),
		...world.employees.unreadable.map(unreadableEmployee),
		...unreadableOfUnknown(context, learners),
	];
	const { selected } = world;
	const isSelected = ({ employeeId }: EnrollmentDecision) =>
		selected === undefined || employeeId === null || selected.has(employeeId);
	const limits = limitsOf(all, world.enrollments.length, settings);
	const decided = all.filter(isSelected);
	return {
		context,
		learners,
		limits,
		...holdOverLimit(decided, limits),
		warnings: planWarnings(context, learners, decided),
	};
}

/** An employee record that cannot be read fails; nobody else does because of it. */
function unreadableEmployee({ id, why }: UnreadableRecord): EnrollmentDecision {
	const which = id === undefined ? 'An employee record' : `The record of employee ${id}`;
	const name = id === undefined ? 'unknown' : `employee ${id}`;
	const base = { ...NO_DECISION, employeeId: id ?? null, employeeName: name };
	return failedDecision(base, `${which} in BambooHR could not be read: ${why}.`);
}

/** Unreadable enrollments that belong to none of these learners' decisions, so that they are seen. */
function unreadableOfUnknown(
	{ unreadable }: PlanContext,
	learners: readonly Learner[],
): EnrollmentDecision[] {
	const known = new Set(learners.flatMap((one) => (one.is === 'active' ? [idKey(one.user.id)] : [])));
	const count = [...unreadable].filter(([key]) => !known.has(key)).flatMap(([, rows]) => rows).length;
	if (count === 0) return [];
	const what = count === 1 ? '1 enrollment' : `${count} enrollments`;
	return [
		failedDecision(
			NO_DECISION,
			`${what} in iSpring Learn could not be read, and it is not known whose. Nobody was enrolled in these courses who may have been enrolled already.`,
		),
	];
}
