import { finish, mapInSteps, type Steps } from '../../run/steps';
import { EMPTY_MEMORY } from '../memory/Memory';
import { learnFromCodes } from './learn-from-codes';
import { withoutPastLeaves } from '../memory/work-leaves';
import { learnFromNames } from './learn-from-names';
import { learnFromUsers } from './learn-from-users';
import type { PeopleSettings } from '../settings';
import { linkAddressTransfers } from './address-transfers';
import { classifyEmployees } from './classify';
import { assertComplete } from './completeness';
import type { Decision } from './Decision';
import { decideEmployee } from './decide-employee';
import { decideOrphan } from './decide-orphan';
import { decideUnits } from './decide-units';
import { decideUnreadable } from './decide-unreadable';
import { holdLeavers, type HeldLeavers } from './hold-leavers';
import { isLeaver } from './leaver-limit';
import { planContext, type PlanContext } from './PlanContext';
import { planRules } from './PlanRules';
import { planWarnings } from './plan-warnings';
import { isSelected, isSelectedOrphan } from './selection';
import { uncoveredLeavers } from './uncovered-leavers';
import type { PlanDecision, UnitDecision } from './UnitDecision';
import { inWorkingOrder } from './working-order';
import type { World } from './World';

export interface Plan extends Omit<HeldLeavers, 'decisions'> {
	context: PlanContext;
	/** Everybody, including those with nothing to do, in an order that can be applied in any batches. */
	decisions: Decision[];
	/** On departments and groups. They come before the people who need them. */
	units: UnitDecision[];
	warnings: string[];
}

/** All decisions of a plan, in an order that can be applied in any batches; none without a plan. */
export function decisionsOf(plan: Plan | undefined): PlanDecision[] {
	return plan ? [...plan.units, ...plan.decisions] : [];
}

/**
 * Decides what happens to every user: classifies all employees, settles what depends on several of them, compares
 * each with their user, and holds the leavers when there are too many. Reads nothing, writes nothing, and uses no clock:
 * the same world and settings give the same plan.
 *
 * @param ignoresStoredForms whether to also write values that iSpring Learn is known to store in its own form
 * @throws ParameterError when a setting names what does not exist; IncompleteListError when the lists cannot be complete
 */
export function makePlan(given: World, settings: PeopleSettings, ignoresStoredForms = false): Plan {
	return finish(planInSteps(given, settings, ignoresStoredForms));
}

/**
 * Finds out who is who, without deciding anything: also from lists that a plan would refuse.
 *
 * @throws ParameterError when a setting names what does not exist
 */
export function* contextInSteps(world: World, settings: PeopleSettings): Steps<PlanContext> {
	const rules = planRules(world, settings, { memory: EMPTY_MEMORY, ignoresStoredForms: false });
	return yield* planContext(yield* classifyEmployees(rules), rules);
}

/** The same as `makePlan` in steps: a plan for 50,000 people takes half a second. */
export function* planInSteps(
	given: World,
	settings: PeopleSettings,
	ignoresStoredForms: boolean,
): Steps<Plan> {
	const warnings = assertComplete(given, settings);
	const named = learnFromNames(given, given.memory ?? EMPTY_MEMORY, settings);
	const { memory, ...coded } = learnFromCodes(named.world, named.memory);
	const world = { ...coded.world, departmentsAsRead: given.departments };
	const rules = planRules(world, settings, { memory, ignoresStoredForms });
	yield undefined;
	const classification = yield* classifyEmployees(rules);
	const learned = yield* learnFromUsers(classification.classified, rules);
	const context = yield* planContext(classification, {
		...learned,
		memory: withoutPastLeaves(learned.memory, world.users.users, world.today),
	});
	const selected = [...context.classified.values()].filter((one) => one.isSelected);
	const decided = [
		...(yield* mapInSteps(selected, (one) => decideEmployee(one, context))),
		...decideUnreadableRecords(context),
		...decideOrphans(context).filter(({ employeeId }) => isSelectedOrphan(employeeId, world)),
	];
	const leavers = yield* decideAllLeavers(context, decided);
	const { decisions, ...held } = holdLeavers(decided, leavers, context);
	yield undefined;
	const linked = linkAddressTransfers(decisions);
	yield undefined;
	const ordered = inWorkingOrder(linked);
	yield undefined;
	// An excerpt has some of the other leavers by chance.
	const waiting = world.isExcerpt ? [] : uncoveredLeavers(leavers, decided, context);
	return {
		context,
		decisions: ordered,
		units: decideUnits(context, ordered),
		warnings: [...warnings, ...planWarnings(context, decisions, waiting)],
		...held,
	};
}

function decideUnreadableRecords({ world }: PlanContext): Decision[] {
	return world.employees.unreadable.filter(({ id }) => isSelected(id, world)).map(decideUnreadable);
}

/** Users whose employee is gone; none while a record has not even an ID, since it may be that of any of them. */
function decideOrphans(context: PlanContext): Decision[] {
	if (context.world.employees.unreadable.some(({ id }) => id === undefined)) return [];
	return context.orphans.map((user) => decideOrphan(user, context));
}

/**
 * What a run about everybody would decide on whoever may lose access: somebody who makes a whole company inactive in BambooHR
 * sets off a run for each, and every one of these would be within the limit by itself.
 */
function* decideAllLeavers(context: PlanContext, decided: readonly Decision[]): Steps<Decision[]> {
	const { changed, isPartial } = context.world;
	if (changed === undefined || isPartial) return decided.filter(isLeaver);
	const mayLose = [...context.classified.values()].filter(
		({ scope }) => scope.is === 'left' || scope.is === 'out',
	);
	return [...(yield* mapInSteps(mayLose, (one) => decideEmployee(one, context))), ...decideOrphans(context)];
}

/**
 * The employees whose work leave would end before its last day. That BambooHR's list does not have them may also mean that
 * it does not show all of it.
 */
export function earlyReturns({ context, decisions }: Plan): string[] {
	const { absences, today } = context.world;
	if (!absences) return [];
	return decisions.flatMap(({ employeeId, user, writes }) => {
		const isEarly = writes.workLeave === null && (user?.workLeave?.end ?? today) >= today;
		return isEarly && employeeId !== null ? [employeeId] : [];
	});
}
