import type { Employee } from '../../bamboohr/employees/Employee';
import { idKey } from '../../ispring/same-id';
import { findRole } from '../check-settings';
import { assertComplete } from './completeness';
import type { Decision } from './Decision';
import { decideEmployee } from './decide';
import { decideOrphan } from './decide-orphan';
import { decideUnreadable } from './decide-unreadable';
import { divisionGroups, groupChange } from './division-groups';
import { indexBy } from './group-by';
import { disputeTakenLogins, linkAddressTransfers } from './address-transfers';
import { isLeaver, overLimit } from './leaver-limit';
import { matchPeople } from './match';
import { findLookalikes } from './lookalikes';
import { NOTHING_REMEMBERED, type Memory } from '../memory/Memory';
import { observeNames } from '../memory/observe-names';
import { observeProfiles } from '../memory/observe-profiles';
import { openLeavers } from './open-leavers';
import { inWorkingOrder } from './order';
import { findRoot } from './organisation';
import { planWarnings } from './plan-warnings';
import { departmentRules, type PlanContext } from './PlanContext';
import { hasMoreThanLearner } from './role-types';
import { scopeOf } from './scope';
import type { PeopleSettings } from '../settings';
import { profileRules } from './profile-rules';
import { keepTakenNames } from './taken-names';
import { unlistedGroups } from './unlisted';
import type { World } from './World';

export interface Plan {
	context: PlanContext;
	/** Everybody, those without anything to do included, in an order in which any batches work. */
	decisions: Decision[];
	warnings: string[];
	/** A sentence when too many people would lose their account; their decisions are `held` then. */
	overLimit?: string;
}

/**
 * Decides what is to happen to every account. Reads nothing, writes nothing, knows no clock: the same world and
 * settings give the same plan.
 *
 * @param writesKept also write what iSpring Learn is known to keep in another form, as a plan from before that was known does
 * @throws ParameterError when a setting names what does not exist; IncompleteListError when the lists cannot be whole
 */
export function makePlan(given: World, settings: PeopleSettings, writesKept = false): Plan {
	const warnings = assertComplete(given, settings);
	const { world, memory } = observeNames(given, given.memory ?? NOTHING_REMEMBERED);
	const { unreadable } = world.employees;
	const isSelected = (employeeId: string | undefined) =>
		world.changed === undefined || employeeId === undefined || world.changed.changed.has(employeeId);
	const employees = world.employees.employees.filter((employee) => isSelected(employee.id));
	const matched = keepTakenNames(makeContext(world, settings, memory, writesKept), isSelected);
	const context = withNewAccounts(disputeTakenLogins(matched, isSelected), employees);

	const decided = [
		...employees.map((employee) => decideEmployee(employee, context)),
		...unreadable.filter((record) => isSelected(record.id)).map(decideUnreadable),
		...decideOrphans(context).filter(
			({ employeeId }) => world.changed === undefined || world.changed.deleted.has(employeeId ?? ''),
		),
	];
	const leavers = decideLeavers(context, decided);
	const due = leavers.filter(isLeaver).length;
	const sentence = decided.some(isLeaver) ? whyHeld(context, due) : undefined;
	const decisions =
		sentence === undefined ? decided : decided.map((one) => (isLeaver(one) ? held(one, sentence) : one));
	const waiting = openLeavers(leavers, decided, context);
	return {
		context,
		decisions: inWorkingOrder(linkAddressTransfers(decisions)),
		warnings: [...warnings, ...planWarnings(context, decisions, waiting)],
		...(sentence === undefined || world.isPartial ? {} : { overLimit: sentence }),
	};
}

function makeContext(world: World, given: PeopleSettings, memory: Memory, writesKept: boolean): PlanContext {
	const settings = world.areGroupsHidden ? { ...given, divisionsAsGroups: false } : given;
	const rules = profileRules(world.profileFields, settings);
	const root = findRoot(world.departments, settings.rootDepartment);
	const role = findRole(world.roles, settings.defaultRole);
	const roles = { roles: world.roles, defaultRole: role };
	const { matches, orphans } = matchPeople(world.employees.employees, world.users.users, {
		idField: rules.idField,
		settings,
		unreadable: world.employees.unreadable,
		isPartial: world.isPartial,
		hasLeft: (employee) => scopeOf(employee, settings, world.today).is === 'left',
		isPrivileged: (user) => hasMoreThanLearner(user, roles),
	});
	return {
		world,
		settings,
		rules,
		root,
		role,
		roles,
		matches,
		orphans,
		employeesById: indexBy(world.employees.employees, ({ id }) => id),
		usersById: indexBy(world.users.users, ({ id }) => idKey(id)),
		departments: departmentRules(world, root, settings),
		groups: divisionGroups(world.groups, world.divisions, unlistedGroups(world).length > 0),
		lookalikes: findLookalikes(world.users.users, matches),
		takenNames: new Map(),
		memory: observeProfiles(memory, { matches, rules, settings }),
		writesKept,
		willBeCreated: () => false,
	};
}

/**
 * Lets decisions know who gets an account in this run: a supervisor's may be among them. Who gets one does not depend
 * on supervisors, so deciding about the new ones among them beforehand tells.
 */
function withNewAccounts(context: PlanContext, employees: readonly Employee[]): PlanContext {
	const meant = new Set(employees);
	const known = new Map<Employee, boolean>();
	const isNew = (employee: Employee) => {
		const isUnmatched = context.matches.get(employee)?.situation === 'unmatched';
		return meant.has(employee) && isUnmatched && decideEmployee(employee, context).outcome === 'planned';
	};
	return {
		...context,
		willBeCreated(employee) {
			const willBe = known.get(employee) ?? isNew(employee);
			known.set(employee, willBe);
			return willBe;
		},
	};
}

/** Accounts whose employee is gone; none while a record has not even an id, since it may be that of any of them. */
function decideOrphans(context: PlanContext): Decision[] {
	if (context.world.employees.unreadable.some((record) => record.id === undefined)) return [];
	return context.orphans.map((user) => decideOrphan(user, context));
}

/**
 * What a run about everybody would decide on those who have left or are gone: somebody who makes a whole company inactive
 * in BambooHR sets off a run for each, and every one of these would be within the limit by itself.
 */
function decideLeavers(context: PlanContext, decided: readonly Decision[]): Decision[] {
	const { changed, employees, today, isPartial } = context.world;
	if (changed === undefined || isPartial) return decided.filter((one) => isLeaver(one));
	const left = employees.employees.filter((one) => scopeOf(one, context.settings, today).is === 'left');
	return [...left.map((employee) => decideEmployee(employee, context)), ...decideOrphans(context)];
}

/** A sentence when nobody may be deactivated in this run, else undefined. */
function whyHeld(context: PlanContext, due: number): string | undefined {
	if (context.world.isPartial) {
		return "BambooHR's list of employees breaks off, so nobody knows how many people are due. Run again.";
	}
	return overLimit(due, activeUsers(context), context.settings);
}

/** Active users who belong to employees, whomever the run is about. */
function activeUsers({ matches }: PlanContext): number {
	let count = 0;
	for (const match of matches.values()) {
		if (match.situation !== 'linked' && match.situation !== 'matched') continue;
		if (match.user.status === 'active') count += 1;
	}
	return count;
}

function held(decision: Decision, sentence: string): Decision {
	return { ...decision, outcome: 'held', reason: `${decision.reason} Held: ${sentence}` };
}

/**
 * Whether somebody changes division while being in groups of which it is not known whether they are divisions:
 * then it is worth asking BambooHR for the names of all its divisions.
 */
export function needsDivisionNames({ context, decisions }: Plan): boolean {
	return decisions.some(
		({ employee, user, writes }) =>
			writes.joinGroups.length > 0 && groupChange(employee?.division, user, context.groups).hasUnknownGroups,
	);
}
