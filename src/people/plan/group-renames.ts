import type { Group } from '../../ispring/organization/groups';
import { idKey } from '../../ispring/same-id';
import { storedIdOf } from '../../users/employee-id-field';
import { groupKey } from '../../text/group-key';
import { normalizeKey } from '../../text/normalize-key';
import { groupValueHash } from '../memory/group-memory';
import { targetKey, valueHash, type Memory } from '../memory/Memory';
import { userOf, type Classified } from './Classified';
import { groupBy } from './group-by';
import type { GroupRules, KeptGroup } from './group-rules';
import type { GroupValue } from './group-values';
import { newValue } from './new-value';
import type { PlanRules } from './PlanRules';
import { unusedGroups } from './unused-groups';
import type { FieldLists, PlannedGroups } from './World';

/** A group whose value was renamed in BambooHR. */
export interface GroupRename {
	group: Group;
	/** The value that all its members have now. */
	to: GroupValue;
	/** Somebody has given the group a name of their own: it is the new value's, and keeps that name. */
	keepsName: boolean;
	/** IDs of the members' employees. */
	employeeIds: readonly string[];
	/** How many of the members have the new value; the others have moved to groups of other values. */
	count: number;
	/** So few have it that BambooHR's list has to show that the former value is gone. */
	isDoubtful: boolean;
}

/**
 * Finds the groups to rename: all members of the group's value have moved to one new value. Moving everybody to another
 * group instead would lose what depends on this one, such as enrollment rules.
 *
 * 1. The memory has the group for a value that nobody who works for the company has any more.
 * 2. Its members who work for the company have the same new value (see `newValue`). If those who have only moved elsewhere
 *    are more, the former value must be gone from BambooHR's list, too. Where nobody works there any more, BambooHR has
 *    renamed the value in the records of those who left.
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
	const [members, former] = [staff, classified.filter(({ scope }) => scope.is === 'left')].map(membersById);
	const renames = unused.flatMap((entries): GroupRename[] => {
		const group = entries[0]?.group;
		if (!group || unknownGroups.has(idKey(group.id))) return [];
		const current = members?.get(idKey(group.id));
		const people = current ?? former?.get(idKey(group.id)) ?? [];
		const to = newValue(people, new Set(entries.map(({ field }) => field)), rules);
		if (!to) return [];
		const { count } = to;
		// What those who left have says something only if it is the same for all.
		if (!current && count < people.length) return [];
		const isDoubtful = count * 2 < people.length;
		if (isDoubtful && world.fieldLists && !isGone(entries, world.fieldLists)) return [];
		const isOurName = entries.some(({ hash }) => isNameOf(group, hash, memory));
		const employeeIds = people.map(({ employee }) => employee.id);
		return [{ group, to: to.value, keepsName: !isOurName, employeeIds, count, isDoubtful }];
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

/** Whether BambooHR has lists of the fields, and none of them has the value that a group is kept for. */
function isGone(entries: readonly KeptGroup[], lists: FieldLists): boolean {
	return entries.every(({ field, hash }) => {
		const values = lists.get(field)?.values ?? [];
		return values.length > 0 && !values.some((value) => groupValueHash(value) === hash);
	});
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
	const newNames = new Map(
		renames.flatMap(({ to, group, keepsName }) => (keepsName ? [] : [[group, to.name] as const])),
	);
	return {
		...rules,
		groupsFor: (key) => renamed.get(key) ?? rules.groupsFor(key),
		nameAfterRename: (group) => newNames.get(group) ?? group.name,
	};
}
