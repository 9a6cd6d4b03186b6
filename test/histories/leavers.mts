import type { ChangeItem } from '../../src/people/ChangeItem';
import type { Summary } from '../../src/run/summary';
import { DEPARTMENTS, type Company } from './company.mts';
import { isMoreThanLearner, ownershipOf, type Ownership } from './owners.mts';
import type { Run } from './runs.mts';

/** What a run of people hands out. */
export interface PeopleResult {
	items: readonly ChangeItem[];
	summary: Summary;
	/** What it started from; empty for a full run. */
	since: string;
}

/** How things stand before a run, for what is compared after it. */
export interface Standing {
	active: Set<string>;
	/** Active users of people who work here. */
	workers: Ownership[];
	/** How many are to be deactivated beyond doubt, whatever the run is about. */
	due: number;
	/** And how many at most. */
	dueAtMost: number;
}

export function standingOf(company: Company, { about }: Pick<Run, 'about'>): Standing {
	const all = ownershipOf(company);
	const active = all.filter(({ user }) => user.status === 1);
	const left = active.filter(({ hasLeft }) => hasLeft);
	const departments = about?.department === undefined ? DEPARTMENTS : [about.department];
	return {
		active: new Set(active.map(({ user }) => user.userId)),
		workers: active.filter(({ hasLeft, owners }) => !hasLeft && owners.length > 0),
		due: left.filter((one) => isClear(company, one, all) && isCovered(company, one, departments)).length,
		dueAtMost: left.length,
	};
}

/** Whether nothing stands against deactivating this user: nobody else is it, and nobody else's is it. */
function isClear(company: Company, { user, by, owners }: Ownership, all: readonly Ownership[]): boolean {
	const others = all.filter((other) => other.user !== user);
	if (by === 'gone') return true;
	if (by === 'id') return !others.some((other) => other.by === 'id' && other.owners[0] === owners[0]);
	const isAlone = !others.some((other) => other.owners.some((owner) => owners.includes(owner)));
	return by === 'address' && isAlone && !isMoreThanLearner(company, user);
}

/** Users without an employee are only known by the department that they are in. */
function isCovered({ ispring }: Company, { by, user }: Ownership, departments: readonly string[]): boolean {
	const department = ispring.state.departments.get(user.departmentId)?.name ?? '';
	return by !== 'gone' || departments.includes(department);
}

/**
 * After any run of people with the status `success`, no account of somebody who has left is active unless an item or a
 * warning says so.
 */
export function expectLeaversTold(company: Company, run: Run, { items, summary, since }: PeopleResult): void {
	if (summary.status !== 'success') return;
	const all = ownershipOf(company).filter(({ user }) => user.status === 1);
	if (summary.counts.users === 0) {
		expect(['changed, and not read', changedSince(company, since)]).toEqual(['changed, and not read', []]);
		return;
	}
	if (summary.warnings.some((warning) => warning.includes('did not return the whole list'))) {
		expect(['says that a list breaks off', run.listBreaksOff || run.disturbance !== null]).toEqual([
			'says that a list breaks off',
			true,
		]);
		return;
	}
	const silent = all.filter(({ hasLeft }) => hasLeft).filter((one) => !isItem(one, items));
	// A run about everybody has everybody's items; a warning without an item is for those whom a run leaves out.
	const isAboutAll = run.about === null && run.mode !== 'incremental' && run.mode !== 'apply';
	const told = isAboutAll ? 0 : numberLeft(summary.warnings);
	if (new Set(silent.map(({ owners, user }) => owners[0]?.id ?? user.userId)).size > told)
		throw new Error(
			`Nothing says that these users of leavers are active: ${JSON.stringify({ silent, items, summary })}`,
		);
	const unknown = all.filter(({ by }) => by === 'nothing').length;
	expect(summary.counts.usersWithoutEmployee).toBeGreaterThanOrEqual(unknown);
}

/** Whether an item is about this user, or names it. One that calls the user deactivated is a lie. */
function isItem({ user }: Ownership, items: readonly ChangeItem[]): boolean {
	const login = user.fields.login ?? '';
	return items.some((item) => {
		const isAbout = item.userId === user.userId && !(isDeactivation(item) && item.outcome === 'done');
		return isAbout || (login !== '' && `${item.reason} ${item.error ?? ''}`.includes(login));
	});
}

function isDeactivation({ action }: ChangeItem): boolean {
	return action === 'deactivate' || action === 'terminate';
}

/** How many leavers the warnings count. */
function numberLeft(warnings: readonly string[]): number {
	const numbers = warnings.flatMap(
		(warning) => /^(\d+) (?:more )?(?:employee has|employees have) left\b/.exec(warning)?.[1] ?? [],
	);
	return numbers.reduce((sum, number) => sum + Number(number), 0);
}

/** Who has changed in BambooHR after an instant. */
function changedSince({ bamboo }: Company, since: string): string[] {
	const isLater = ({ lastChanged }: { lastChanged: string }) => Date.parse(lastChanged) > Date.parse(since);
	return [...bamboo.state.employees.values(), ...bamboo.state.deleted].filter(isLater).map(({ id }) => id);
}

/**
 * No more people than the limit are deactivated, whatever the run is about: with more of them due, nobody at all is. And
 * nobody who works here, nor anybody while the list of employees breaks off.
 */
export function expectWithinLimit(company: Company, run: Run, before: Standing): void {
	const { users } = company.ispring.state;
	const ended = [...before.active].filter((userId) => users.has(userId) && users.get(userId)?.status !== 1);
	const fired = before.workers.filter(({ user }) => ended.includes(user.userId));
	expect(['works here and is deactivated', fired]).toEqual(['works here and is deactivated', []]);
	if (ended.length === 0) return;
	const isListRefused = company.bamboo.quirks.listRefused !== null;
	expect(['the list breaks off', run.listBreaksOff && !isListRefused]).toEqual([
		'the list breaks off',
		false,
	]);
	if (run.approvesHeld && run.mode === 'apply') return;
	const { maxLeavers } = company.habits;
	if (Math.max(ended.length, before.due) > maxLeavers) {
		throw new Error(`${ended.length} of ${before.due} are deactivated, and the limit is ${maxLeavers}`);
	}
}
