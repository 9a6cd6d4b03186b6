import { isAdministratorType } from '../../ispring/users/administrator-role';
import { OLDER_USER_LIST } from '../../ispring/users/older-user-list-warning';
import type { Alert, Decision } from './Decision';
import type { PlanContext } from './PlanContext';
import type { PeopleSettings } from '../settings';
import { unlistedDepartments, unlistedGroups } from './incomplete-organisation';
import type { World } from './World';

/**
 * What somebody has to know besides the items: sentences with numbers, since nobody reads a thousand items.
 *
 * @param waiting people who have left, whom this run does not cover, and for whom a full run has something to do or say
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
		...disputeWarning(decisions),
		...alertWarnings(decisions),
		...waitingWarning(waiting),
	];
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

function recordWarnings({ world: { employees, users } }: PlanContext): string[] {
	const warnings: string[] = [];
	if (employees.unreadable.some((record) => record.id === undefined)) {
		warnings.push(
			'An employee record without an id came from BambooHR: nobody is taken for gone in this run.',
		);
	}
	if (users.isOlderList) warnings.push(OLDER_USER_LIST);
	if (users.unreadable.length > 0) {
		const isOne = users.unreadable.length === 1;
		warnings.push(
			`${isOne ? '1 account' : `${users.unreadable.length} accounts`} of iSpring Learn could not be read: nobody is created who may be ${isOne ? 'its owner' : 'one of the owners'}, and an owner who has left may keep access. Look at ${isOne ? 'it' : 'them'} in iSpring Learn.`,
		);
	}
	return warnings;
}

function listWarnings({ world, settings }: PlanContext): string[] {
	if (world.areGroupsHidden) return [GROUPS_HIDDEN, ...unlistedWarnings(world, settings)];
	return unlistedWarnings(world, settings);
}

const GROUPS_HIDDEN =
	'The API key may not see the groups of iSpring Learn, so nobody was put into the group of their division or taken out of one. Use an API key of an account administrator, or switch off Divisions as Groups.';

function unlistedWarnings(world: World, settings: PeopleSettings): string[] {
	const lists: Array<[string, string[]]> = [
		['departments', unlistedDepartments(world)],
		['groups', settings.divisionsAsGroups ? unlistedGroups(world) : []],
	];
	return lists.flatMap(([what, missing]) =>
		missing.length === 0
			? []
			: [
					`iSpring Learn's list of ${what} lacks ${missing.length} that users are in (${missing.slice(0, 3).join(', ')}), so no ${what} are made in this run. Check that the API key's owner may see all ${what}.`,
				],
	);
}

function linkWarning({ profile }: PlanContext): string[] {
	if (profile.idField !== undefined) return [];
	return [
		'No profile field keeps the BambooHR ID, so people are found by e-mail and login only. Create a text field labelled "BambooHR ID" in iSpring Learn, or choose one in Employee ID Field Name or ID, and a new e-mail stays the same account.',
	];
}

function disputeWarning(decisions: readonly Decision[]): string[] {
	const disputed = decisions.filter(({ situation }) => situation === 'disputed').length;
	if (disputed === 0) return [];
	return [
		`${people(disputed)} disputed, so nothing is done for them: each item with the situation "disputed" says what to correct.`,
	];
}

const ALERTS: Record<Alert, (count: number) => string> = {
	suspectedLeaver: (count) =>
		`${count} ${count === 1 ? 'person has' : 'people have'} left and may still have an active user in iSpring Learn: look at their items.`,
	leaverKept: (count) =>
		`${count} ${count === 1 ? 'person has' : 'people have'} left and keep${count === 1 ? 's' : ''} an active user: Leaver Action is Do Nothing.`,
	malformedEmail: (count) =>
		`${count} ${count === 1 ? 'employee has' : 'employees have'} an e-mail in BambooHR that is not a valid address: look at their items.`,
	takenName: (count) =>
		`${count} ${count === 1 ? 'person keeps' : 'people keep'} the old e-mail or login, since another user has the new one: look at their items.`,
	missingDepartment: (count) =>
		`${people(count)} not in the department that BambooHR names, since iSpring Learn does not have it: look at their items.`,
	unknownRole: (count) =>
		`${count} ${count === 1 ? 'user is' : 'users are'} left alone because iSpring Learn does not say which role they have, and Protect Administrators is on.`,
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

/** What an apply says of leavers whose items did not come in: those of another batch, or who have left since the plan. */
export function leftOutWarning(leftOut: readonly Decision[]): string[] {
	if (leftOut.length === 0) return [];
	return [
		`${moreHaveLeft(leftOut)} Their items are not among those that came in: apply them, too, or make a new plan.`,
	];
}

function moreHaveLeft({ length }: readonly Decision[]): string {
	return `${length} more ${length === 1 ? 'person has' : 'people have'} left and may still have an active user.`;
}

function people(count: number): string {
	return count === 1 ? '1 person is' : `${count} people are`;
}
