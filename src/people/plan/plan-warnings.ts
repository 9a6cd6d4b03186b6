import { isAdministratorType } from '../../ispring/users/administrator-role';
import { OLDER_USER_LIST_WARNING } from '../../ispring/users/older-user-list-warning';
import { toleratedWarning } from './tolerated-differences';
import type { Alert, Decision } from './Decision';
import { departmentWarnings } from './department-warnings';
import type { PlanContext } from './PlanContext';
import type { PeopleSettings } from '../settings';
import { unlistedDepartments, unlistedGroups } from './incomplete-organization';
import type { World } from './World';

/**
 * The warnings for the summary: sentences with counts, because nobody reads a thousand items.
 *
 * @param waiting leavers whom this run does not cover, and for whom a full run has something to do or to report
 */
export function planWarnings(
	context: PlanContext,
	decisions: readonly Decision[],
	waiting: readonly Decision[],
): string[] {
	return [
		...roleWarning(context),
		...recordWarnings(context),
		...listWarnings(context),
		...linkWarning(context),
		...(context.world.absences?.warnings ?? []),
		...disputeWarning(decisions),
		...alertWarnings(decisions),
		...toleratedWarning(decisions),
		...departmentWarnings(context),
		...waitingWarning(waiting),
	];
}

/** Allowed, but hardly ever intended. */
function roleWarning({ role, settings }: PlanContext): string[] {
	if (role === undefined || !isAdministratorType(role.type)) return [];
	const unprotected = settings.protectAdministrators
		? ' Protect Administrators does not protect users who have only this role.'
		: '';
	return [
		`Every new user becomes an administrator: Default Role is "${role.title}". Choose the learner role, or leave it empty, unless this is intended.${unprotected}`,
	];
}

function recordWarnings({ world: { employees, users } }: PlanContext): string[] {
	const warnings: string[] = [];
	if (employees.unreadable.some((record) => record.id === undefined)) {
		warnings.push(
			'BambooHR returned an employee record without an ID, so this run treats no employee as gone.',
		);
	}
	if (users.isOlderList) warnings.push(OLDER_USER_LIST_WARNING);
	if (users.unreadable.length > 0) {
		const isOne = users.unreadable.length === 1;
		warnings.push(
			isOne
				? '1 user in iSpring Learn could not be read. No account is created for an employee it may belong to, and a leaver it belongs to may keep access. Check this user in iSpring Learn.'
				: `${users.unreadable.length} users in iSpring Learn could not be read. No account is created for an employee one of them may belong to, and leavers they belong to may keep access. Check these users in iSpring Learn.`,
		);
	}
	return warnings;
}

function listWarnings({ world, settings }: PlanContext): string[] {
	if (world.areGroupsHidden) return [GROUPS_HIDDEN, ...unlistedWarnings(world, settings)];
	return unlistedWarnings(world, settings);
}

const GROUPS_HIDDEN =
	'The API key cannot see the groups in iSpring Learn, so nobody was added to or removed from a group. Use the API key of an account administrator, or leave Groups From empty.';

function unlistedWarnings(world: World, settings: PeopleSettings): string[] {
	const lists: Array<[string, string[]]> = [
		['departments', unlistedDepartments(world)],
		['groups', settings.groupsFrom.length > 0 ? unlistedGroups(world) : []],
	];
	return lists.flatMap(([what, missing]) =>
		missing.length === 0
			? []
			: [
					`iSpring Learn's list of ${what} is incomplete: it lacks ${missing.length} that users belong to (${missing.slice(0, 3).join(', ')}). This run therefore creates no ${what}. Check that the API key's owner can see all ${what}.`,
				],
	);
}

function linkWarning({ profile }: PlanContext): string[] {
	if (profile.idField !== undefined) return [];
	return [
		'No profile field stores the BambooHR ID, so users are matched by email and login only. Create a text field labeled "BambooHR ID" in iSpring Learn, or choose one in Employee ID Field, so that users stay linked when their email changes.',
	];
}

function disputeWarning(decisions: readonly Decision[]): string[] {
	const disputed = decisions.filter(({ situation }) => situation === 'disputed').length;
	if (disputed === 0) return [];
	return [
		`${employeesAre(disputed)} disputed, so nothing is done for them. The reasons given say what to correct.`,
	];
}

const ALERTS: Record<Alert, (count: number) => string> = {
	suspectedLeaver: (count) =>
		`${count} ${count === 1 ? 'employee has' : 'employees have'} left and may still have an active user in iSpring Learn: see the reasons given.`,
	leaverKept: (count) =>
		`${count} ${count === 1 ? 'employee has' : 'employees have'} left and keep${count === 1 ? 's' : ''} access because Leaver Action is Do Nothing.`,
	malformedEmail: (count) =>
		`${count} ${count === 1 ? 'employee has' : 'employees have'} an email in BambooHR that is not a valid address: see the reasons given.`,
	outOfScope: (count) =>
		`${count} ${count === 1 ? 'employee is out of scope and keeps' : 'employees are out of scope and keep'} access because Out of Scope Action is Report: see the reasons given.`,
	takenName: (count) =>
		`${count} ${count === 1 ? 'employee keeps' : 'employees keep'} the old email or login because another user has the new one: see the reasons given.`,
	missingDepartment: (count) =>
		`${employeesAre(count)} not in their BambooHR department because iSpring Learn does not have it: see the reasons given.`,
	unknownRole: (count) =>
		`${count} ${count === 1 ? 'user is' : 'users are'} skipped because iSpring Learn does not return their role, and Protect Administrators is on.`,
};

function alertWarnings(decisions: readonly Decision[]): string[] {
	const counts = new Map<Alert, number>();
	for (const { alerts = [] } of decisions) {
		for (const alert of new Set(alerts)) counts.set(alert, (counts.get(alert) ?? 0) + 1);
	}
	return [...counts].map(([alert, count]) => ALERTS[alert](count));
}

function waitingWarning(waiting: readonly Decision[]): string[] {
	if (waiting.length === 0) return [];
	return [`${moreHaveLeft(waiting)} This run does not cover them; the next full run does.`];
}

/** Warns of leavers whose items are not in the input of an apply: those of another batch, or who left after the plan. */
export function leftOutWarning(leftOut: readonly Decision[]): string[] {
	if (leftOut.length === 0) return [];
	return [
		`${moreHaveLeft(leftOut)} Their items are not in the input: apply them as well, or make a new plan.`,
	];
}

function moreHaveLeft(decisions: readonly Decision[]): string {
	const [has, is] = decisions.length === 1 ? ['employee has', 'is'] : ['employees have', 'are'];
	const orOutOfScope = decisions.some(({ situation }) => situation === 'excluded')
		? ` or ${is} out of scope`
		: '';
	return `${decisions.length} more ${has} left${orOutOfScope} and may still have an active user.`;
}

function employeesAre(count: number): string {
	return count === 1 ? '1 employee is' : `${count} employees are`;
}
