import type { Group } from '../../ispring/organization/groups';
import { idKey } from '../../ispring/same-id';
import { storedIdOf } from '../../users/employee-id-field';
import { groupKey } from '../../text/group-key';
import { normalizeKey } from '../../text/normalize-key';
import { groupValueHash } from '../memory/group-memory';
import { targetKey, valueHash, type Memory } from '../memory/Memory';
import { userOf, type Classified } from './Classified';
import { groupBy, indexBy } from './group-by';
import type { GroupRules } from './group-rules';
import type { GroupValue } from './group-values';
import type { PlanRules } from './PlanRules';
import { unusedGroups } from './unused-groups';
import type { PlannedGroups } from './World';

/** A group whose value was renamed in BambooHR. */
export interface GroupRename {
	group: Group;
	/** The value that all its members have now. */
	to: GroupValue;
	/** Somebody has given the group a name of their own: it is the new value's, and keeps that name. */
	keepsName: boolean;
	/** IDs of the members' employees. */
	employeeIds: readonly string[];
}

/**
 * Finds the groups to rename: all members of the group's value have moved to one new value. Moving everybody to another
 * group instead would lose what depends on this one, such as enrollment rules.
 *
 * 1. The memory has the group for a value that nobody who works for the company has any more.
 * 2. Of its members, everybody who works for the company has the same new value. One whose value is hidden or unreadable
 *    may have another.
 * 3. No group has the name of the new value, and no other one is renamed to it: of several, the one with the most members is.
 */
export function findGroupRenames(
	classified: readonly Classified[],
	{ groups: rules, memory, world, profile }: Pick<PlanRules, 'groups' | 'memory' | 'world' | 'profile'>,
): GroupRename[] {
	if (rules.kept.length === 0 || world.isPartial || world.isExcerpt) return [];
	const staff = classified.filter(({ scope }) => scope.is !== 'left');
	const unused = unusedGroups(
		staff.map(({ employee }) => employee),
		rules,
	);
	if (unused.length === 0) return [];
	const unreadable = new Set(world.employees.unreadable.flatMap(({ id }) => id ?? []));
	const unknown = world.users.users.filter((user) => unreadable.has(storedIdOf(user, profile.idField)));
	const unknownGroups = new Set(unknown.flatMap(({ groupIds }) => groupIds.map((id) => idKey(id))));
	const members = membersById(staff);
	const renames = unused.flatMap((entries): GroupRename[] => {
		const group = entries[0]?.group;
		if (!group || unknownGroups.has(idKey(group.id))) return [];
		const people = members.get(idKey(group.id)) ?? [];
		const to = newValue(people, new Set(entries.map(({ field }) => field)), rules);
		if (!to) return [];
		const isOurName = entries.some(({ hash }) => isNameOf(group, hash, memory));
		return [{ group, to, keepsName: !isOurName, employeeIds: people.map(({ employee }) => employee.id) }];
	});
	return onePerValue(renames).filter(
		(rename) => concernsRun(rename, staff, rules) && isAsPlanned(rename, world.plannedGroups),
	);
}

function membersById(staff: readonly Classified[]): Map<string, Classified[]> {
	const pairs = staff.flatMap((one) =>
		(userOf(one.match)?.groupIds ?? []).map((id) => ({ id: idKey(id), one })),
	);
	return new Map(
		[...groupBy(pairs, ({ id }) => id)].map(([id, some]) => [id, some.map(({ one }) => one)] as const),
	);
}

/** The only value that all of them have in one of the fields, if it has no group. */
function newValue(
	people: readonly Classified[],
	fields: ReadonlySet<string>,
	rules: GroupRules,
): GroupValue | undefined {
	const valuesOfEach = people.map(({ employee }) => {
		const values = [...fields].map((field) => rules.valuesOf(employee, field));
		return values.some((some) => some === undefined) ? [] : values.flatMap((some) => some ?? []);
	});
	const [first = [], ...others] = valuesOfEach;
	const fresh = first.filter(({ key }) => rules.groupsFor(key).length === 0 && !rules.isSmart(key));
	const common = fresh.filter(({ key }) => others.every((values) => values.some((one) => one.key === key)));
	const [only, second] = indexBy(common, ({ key }) => key).values();
	if (!only || second) return undefined;
	if (rules.whyNotCreated(only.name) !== undefined) return undefined;
	return { ...only, name: rules.nameFor(only) };
}

/** Whether a group still has the name of its value, maybe in the form in which iSpring Learn stores it. */
function isNameOf(group: Group, hash: string, { lastWrites }: Memory): boolean {
	if (groupValueHash(group.name) === hash) return true;
	const written = lastWrites.get(targetKey({ id: group.id, field: 'group' }));
	if (written === undefined) return false;
	return written.storedHash === undefined || written.storedHash === valueHash(normalizeKey(group.name));
}

function onePerValue(renames: readonly GroupRename[]): GroupRename[] {
	const inOrder = [...renames].sort(
		(one, other) =>
			other.employeeIds.length - one.employeeIds.length || one.group.id.localeCompare(other.group.id),
	);
	return [...groupBy(inOrder, ({ to }) => to.key).values()].flatMap(([first]) => first ?? []);
}

/** In a run about some employees, whether it is a member, or somebody with the new value, whom the run is about. */
function concernsRun(
	{ to, employeeIds }: GroupRename,
	staff: readonly Classified[],
	{ fields, valuesOf }: GroupRules,
): boolean {
	const ids = new Set(employeeIds);
	return staff.some(
		({ employee, isSelected }) =>
			isSelected &&
			(ids.has(employee.id) ||
				fields.some((field) => valuesOf(employee, field)?.some(({ key }) => key === to.key))),
	);
}

/** An apply does not rename a group if its plan moves one of the members to the group of the new value. */
function isAsPlanned({ group, to, employeeIds }: GroupRename, planned: PlannedGroups | undefined): boolean {
	if (!planned || planned.renamed.has(idKey(group.id))) return true;
	return !employeeIds.some((id) => planned.joined.get(id)?.has(to.key));
}

/** The rules once these groups are those of their new values. */
export function withRenames(rules: GroupRules, renames: readonly GroupRename[]): GroupRules {
	if (renames.length === 0) return rules;
	const renamed = new Map(renames.map(({ to, group }) => [groupKey(to.name), [group]]));
	return { ...rules, groupsFor: (key) => renamed.get(key) ?? rules.groupsFor(key) };
}
