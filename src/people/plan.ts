import type { Employee } from '../bamboohr/Employee';
import { isAdministratorType } from '../ispring/administrator-role';
import { findRole } from './check-settings';
import { assertComplete } from './completeness';
import type { Decision } from './Decision';
import { decideEmployee, decideOrphan, decideUnreadable } from './decide';
import { divisionGroups, groupChange } from './division-groups';
import { indexBy } from './group-by';
import { disputeTakenLogins, linkHandovers } from './handover';
import { isLeaver, overLimit } from './leaver-limit';
import { matchPeople } from './match';
import { inWorkingOrder } from './order';
import { findRoot } from './organisation';
import { departmentRules, type PlanContext } from './PlanContext';
import { scopeOf } from './scope';
import type { PeopleSettings } from './settings';
import { profileRules } from './wanted-profile';
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
 * @throws ParameterError when a setting names what does not exist; IncompleteListError when the lists cannot be whole
 */
export function makePlan(world: World, settings: PeopleSettings): Plan {
	const warnings = assertComplete(world, settings);
	const { unreadable } = world.employees;
	const isMeant = (employeeId: string | undefined) =>
		world.changed === undefined || employeeId === undefined || world.changed.changed.has(employeeId);
	const employees = world.employees.employees.filter((employee) => isMeant(employee.id));
	const context = withNewAccounts(disputeTakenLogins(makeContext(world, settings), isMeant), employees);

	const decided = [
		...employees.map((employee) => decideEmployee(employee, context)),
		...unreadable.filter((record) => isMeant(record.id)).map(decideUnreadable),
		...decideOrphans(context).filter(
			({ employeeId }) => world.changed === undefined || world.changed.deleted.has(employeeId ?? ''),
		),
	];
	const sentence = overLimit(leaversIn(context, decided), activeUsersInScope(context), settings);
	const decisions =
		sentence === undefined ? decided : decided.map((one) => (isLeaver(one) ? held(one, sentence) : one));
	return {
		context,
		decisions: inWorkingOrder(linkHandovers(decisions)),
		warnings: [...roleWarning(context), ...warnings, ...recordWarnings(world), ...linkWarning(settings)],
		...(sentence === undefined ? {} : { overLimit: sentence }),
	};
}

function makeContext(world: World, settings: PeopleSettings): PlanContext {
	const rules = profileRules(world.profileFields, settings);
	const root = findRoot(world.departments, settings.rootDepartment);
	const { matches, orphans } = matchPeople(
		world.employees.employees,
		world.users.users,
		rules.idField,
		settings,
		{ unreadable: world.employees.unreadable, isPartial: world.isPartial },
	);
	return {
		world,
		settings,
		rules,
		root,
		role: findRole(world.roles, settings.defaultRole),
		matches,
		orphans,
		employeesById: indexBy(world.employees.employees, ({ id }) => id),
		usersById: indexBy(world.users.users, ({ id }) => id),
		departments: departmentRules(world, root, settings),
		groups: divisionGroups(world.groups, world.divisions),
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
 * How many people are to lose their account. A run about some of them counts all who are due: somebody who switches off
 * a whole company in BambooHR sets off a run for each, and every one of these would be within the limit by itself.
 */
function leaversIn(context: PlanContext, decided: readonly Decision[]): number {
	const { world } = context;
	if (!world.isAboutSome || world.isPartial) return decided.filter(isLeaver).length;
	const everybody = world.employees.employees.map((employee) => decideEmployee(employee, context));
	return [...everybody, ...decideOrphans(context)].filter(isLeaver).length;
}

function activeUsersInScope({ world, settings, matches }: PlanContext): number {
	let count = 0;
	for (const [employee, match] of matches) {
		if (match.situation !== 'linked' && match.situation !== 'matched') continue;
		const isInScope = scopeOf(employee, settings, world.today).is !== 'out';
		if (isInScope && match.user.status === 'active') count += 1;
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

function recordWarnings({ employees, users }: World): string[] {
	const warnings: string[] = [];
	if (employees.unreadable.some((record) => record.id === undefined)) {
		warnings.push(
			'An employee record without an id came from BambooHR: nobody is taken for gone in this run.',
		);
	}
	if (users.unreadable.length > 0) {
		warnings.push(
			`${users.unreadable.length} accounts of iSpring Learn could not be read; nobody is created who may be one of them.`,
		);
	}
	return warnings;
}

/** It is allowed, and hardly ever meant. */
function roleWarning({ role, settings }: PlanContext): string[] {
	if (role === undefined || !isAdministratorType(role.type)) return [];
	const unprotected = settings.protectAdministrators
		? ' Protect Administrators does not count for users who have this role and no other.'
		: '';
	return [
		`Every new user becomes an administrator: Default Role is "${role.title}". Choose the learner role, or leave it empty, unless this is meant.${unprotected}`,
	];
}

function linkWarning({ employeeIdField }: PeopleSettings): string[] {
	if (employeeIdField !== '') return [];
	return [
		'No profile field keeps the BambooHR id, so people are found by e-mail and login only. Choose one in Employee ID Field Name or ID, and a new e-mail stays the same account.',
	];
}
