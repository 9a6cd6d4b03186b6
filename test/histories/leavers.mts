import type { ChangeItem } from '../../src/people/ChangeItem';
import type { Summary } from '../../src/run/summary';
import { DEPARTMENTS, type Company } from './company.mts';
import { hasExtraPermissions, ownershipOf, type Ownership } from './ownership.mts';
import type { Run } from './runs.mts';

/** The result of a people run. */
export interface PeopleResult {
	items: readonly ChangeItem[];
	summary: Summary;
	/** The start time of the run; empty for a full run. */
	since: string;
}

/** The state before a run, to compare with the state after it. */
export interface StateBefore {
	active: Set<string>;
	/** Active users who belong to active employees. */
	employed: Ownership[];
	/** How many leavers are certainly due to be deactivated, whatever the scope of the run is. */
	minDue: number;
	/** How many leavers are due at most. */
	maxDue: number;
}

export function stateBefore(company: Company, { scope }: Pick<Run, 'scope'>): StateBefore {
	const all = ownershipOf(company);
	const active = all.filter(({ user }) => user.status === 1);
	const left = active.filter(({ hasLeft }) => hasLeft);
	const departments = scope?.department === undefined ? DEPARTMENTS : [scope.department];
	return {
		active: new Set(active.map(({ user }) => user.userId)),
		employed: active.filter(({ hasLeft, owners }) => !hasLeft && owners.length > 0),
		minDue: left.filter((one) => isClear(company, one, all) && isCovered(company, one, departments)).length,
		maxDue: left.length,
	};
}

/** Whether this user has to be deactivated: no other employee can be the owner, and the owner has no other user. */
function isClear(company: Company, { user, by, owners }: Ownership, all: readonly Ownership[]): boolean {
	const others = all.filter((other) => other.user !== user);
	if (by === 'gone') return true;
	if (by === 'id') return !others.some((other) => other.by === 'id' && other.owners[0] === owners[0]);
	const isAlone = !others.some((other) => other.owners.some((owner) => owners.includes(owner)));
	return by === 'address' && isAlone && !hasExtraPermissions(company, user);
}

/** Users without an employee are in scope by their own department. */
function isCovered({ ispring }: Company, { by, user }: Ownership, departments: readonly string[]): boolean {
	const department = ispring.state.departments.get(user.departmentId)?.name ?? '';
	return by !== 'gone' || departments.includes(department);
}

/**
 * Expects that after a people run with the status `success`, no leaver has an active user unless an item or a warning
 * says so.
 */
export function expectLeaversReported(
	company: Company,
	run: Run,
	{ items, summary, since }: PeopleResult,
): void {
	if (summary.status !== 'success') return;
	const all = ownershipOf(company).filter(({ user }) => user.status === 1);
	if (summary.counts.users === 0) {
		expect(['changed but not read', changedSince(company, since)]).toEqual(['changed but not read', []]);
		return;
	}
	if (summary.warnings.some((warning) => warning.includes('did not return the whole list'))) {
		expect(['a warning reports an incomplete list', run.isListIncomplete || run.disruption !== null]).toEqual(
			['a warning reports an incomplete list', true],
		);
		return;
	}
	const unreported = all.filter(({ hasLeft }) => hasLeft).filter((one) => !hasItem(one, items));
	// A full run has an item for everybody; a warning without an item counts leavers outside the scope of a run.
	const isFullRun = run.scope === null && run.mode !== 'incremental' && run.mode !== 'apply';
	const reportedCount = isFullRun ? 0 : countReportedLeavers(summary.warnings);
	if (new Set(unreported.map(({ owners, user }) => owners[0]?.id ?? user.userId)).size > reportedCount)
		throw new Error(
			`No item or warning reports these active users of leavers: ${JSON.stringify({ silent: unreported, items, summary })}`,
		);
	const unknown = all.filter(({ by }) => by === 'nothing').length;
	expect(summary.counts.usersWithoutEmployee).toBeGreaterThanOrEqual(unknown);
}

/** Whether an item reports or names this user. An item that claims to have deactivated the user does not count. */
function hasItem({ user }: Ownership, items: readonly ChangeItem[]): boolean {
	const login = user.fields.login ?? '';
	return items.some((item) => {
		const isSameUser = item.userId === user.userId && !(isDeactivation(item) && item.outcome === 'done');
		return isSameUser || (login !== '' && `${item.reason} ${item.error ?? ''}`.includes(login));
	});
}

function isDeactivation({ action }: ChangeItem): boolean {
	return action === 'deactivate' || action === 'terminate';
}

/** Adds up the leavers whom the warnings count. */
function countReportedLeavers(warnings: readonly string[]): number {
	const numbers = warnings.flatMap(
		(warning) => /^(\d+) (?:more )?(?:employee has|employees have) left\b/.exec(warning)?.[1] ?? [],
	);
	return numbers.reduce((sum, number) => sum + Number(number), 0);
}

/** The employees who have changed in BambooHR since a time. */
function changedSince({ bamboo }: Company, since: string): string[] {
	const isLater = ({ lastChanged }: { lastChanged: string }) => Date.parse(lastChanged) > Date.parse(since);
	return [...bamboo.state.employees.values(), ...bamboo.state.deleted].filter(isLater).map(({ id }) => id);
}

/**
 * Expects that no run deactivates more users than the limit allows, and none at all when more are due; nor an active
 * employee, nor anybody while the list of employees is incomplete.
 */
export function expectWithinLimit(company: Company, run: Run, before: StateBefore): void {
	const { users } = company.ispring.state;
	const ended = [...before.active].filter((userId) => users.has(userId) && users.get(userId)?.status !== 1);
	const wronglyDeactivated = before.employed.filter(({ user }) => ended.includes(user.userId));
	expect(['active employees who were deactivated', wronglyDeactivated]).toEqual([
		'active employees who were deactivated',
		[],
	]);
	if (ended.length === 0) return;
	const isListRefused = company.bamboo.quirks.listRefused !== null;
	expect(['deactivated with an incomplete list', run.isListIncomplete && !isListRefused]).toEqual([
		'deactivated with an incomplete list',
		false,
	]);
	if (run.approvesHeld && run.mode === 'apply') return;
	const { maxLeavers } = company.setup;
	if (Math.max(ended.length, before.minDue) > maxLeavers) {
		throw new Error(`${ended.length} of ${before.minDue} are deactivated, and the limit is ${maxLeavers}`);
	}
}
