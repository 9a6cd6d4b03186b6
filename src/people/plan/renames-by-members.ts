import { idKey } from '../../ispring/same-id';
import { groupValueHash } from '../memory/group-memory';
import { storedIdOf } from '../../users/employee-id-field';
import type { Classified } from './Classified';
import { commonValue, freshValues, majorityValue } from './fresh-values';
import { groupBy } from './group-by';
import type { GroupMembers } from './group-members';
import { groupRename, type GroupRename } from './GroupRename';
import type { KeptGroup } from './group-rules';
import type { GroupValue } from './group-values';
import type { PlanRules } from './PlanRules';
import { unusedGroups } from './unused-groups';
import type { FieldLists, World } from './World';

/** How the members are looked at: as they are, or once this run has moved whom it moves. */
interface View {
	current(groupId: string): readonly Classified[];
	/** The values, by key, that have a group although the account shows none yet. */
	explained: Set<string>;
	/** Whether a group that the memory does not have may have been created a moment ago, by a run that was killed. */
	isUncertain: boolean;
}

/**
 * The groups of which the members say that their value was renamed: all have moved to one new value.
 *
 * 1. The memory has the group for a value that nobody who works for the company has any more.
 * 2. Its members who work for the company have the same new value, which has no group. If those who have only moved to values
 *    with groups are more, the former value must be gone from BambooHR's list, too. If all have only moved, or nobody works
 *    there any more, those who left decide, provided that all of them have the same: BambooHR renames the value in their
 *    records as well.
 * 3. No other group is renamed to the value: of several, the one with the most members is.
 * 4. A value that another group is renamed to is no longer new: whoever has it has only moved. If members have moved between
 *    groups whose values were all renamed, most members of each decide.
 * 5. Once this run has moved people, those who are left in the groups decide, as they would in the next run.
 */
export function renamesByMembers(
	staff: readonly Classified[],
	members: GroupMembers,
	listed: readonly GroupRename[],
	{ groups: rules, memory, world, profile }: Pick<PlanRules, 'groups' | 'memory' | 'world' | 'profile'>,
): GroupRename[] {
	const unclear = groupsOfUnreadable(world, profile.idField);
	const settled = new Set(listed.map(({ group }) => group));
	let rest = unusedGroups(
		staff.map(({ employee }) => employee),
		rules,
	).filter(([first]) => first && !unclear.has(idKey(first.group.id)) && !settled.has(first.group));
	const renames: GroupRename[] = [];
	const explained = new Set(listed.map(({ to }) => to.key));

	const settle = (view: View): void => {
		for (;;) {
			const [found] = [byCommonValue, byMajority].map((rule) => rule(view)).filter((some) => some.length > 0);
			if (!found) return;
			for (const one of found) explained.add(one.to.key);
			renames.push(...found);
			const groups = new Set(found.map(({ group }) => group));
			rest = rest.filter(([first]) => first && !groups.has(first.group));
		}
	};
	if (rest.length === 0) return [];
	settle({ ...members, explained, isUncertain: true });
	if (rest.length === 0) return renames;
	const moved = new Set(staff.filter((one) => isMoved(one)));
	for (const { employee } of moved)
		for (const field of rules.fields)
			for (const { key } of rules.valuesOf(employee, field) ?? []) explained.add(key);
	const current = (id: string) => members.current(id).filter((one) => !moved.has(one));
	settle({ current, explained, isUncertain: false });
	return renames;

	function byCommonValue(view: View): GroupRename[] {
		return onePerValue(
			rest.flatMap((entries) => {
				const [people, fresh] = freshOf(entries, view);
				if (!fresh) return [];
				if (fresh.length === 0) return ofFormer(entries, view);
				const to = commonValue(fresh);
				return to ? found(entries, people, to, fresh.length) : [];
			}),
		);
	}

	function ofFormer(entries: readonly KeptGroup[], view: View): GroupRename[] {
		const former = members.former(entries[0]?.group.id ?? '');
		const fresh = freshValues(former, fieldsOf(entries), rules, view) ?? [];
		const to = commonValue(fresh);
		return to && fresh.length === former.length ? found(entries, former, to, fresh.length) : [];
	}

	/** Groups whose members went to each other's new values as well; nothing else may explain the values that they have. */
	function byMajority(view: View): GroupRename[] {
		let groups = rest.flatMap((entries) => {
			const [people, fresh = []] = freshOf(entries, view);
			const to = majorityValue(fresh);
			return to ? [{ entries, people, fresh, to }] : [];
		});
		for (;;) {
			const targets = groupBy(groups, ({ to }) => to.key);
			const next = groups.filter(
				({ fresh, to }) =>
					targets.get(to.key)?.length === 1 &&
					fresh.every((some) => some.every(({ key }) => targets.has(key))),
			);
			if (next.length === groups.length) break;
			groups = next;
		}
		return groups.flatMap(({ entries, people, fresh, to }) => {
			const count = fresh.filter((some) => some.some(({ key }) => key === to.key)).length;
			return found(entries, people, to, count, true);
		});
	}

	function freshOf(entries: readonly KeptGroup[], view: View) {
		const people = view.current(entries[0]?.group.id ?? '');
		return [people, freshValues(people, fieldsOf(entries), rules, view)] as const;
	}

	function found(
		entries: readonly KeptGroup[],
		people: readonly Classified[],
		value: GroupValue,
		count: number,
		isUnsure = false,
	): GroupRename[] {
		const group = entries[0]?.group;
		if (!group || rules.whyNotCreated(value.name) !== undefined) return [];
		const isDoubtful = isUnsure || count * 2 < people.length;
		if (isDoubtful && world.fieldLists && !isGone(entries, world.fieldLists)) return [];
		const to = { ...value, name: rules.nameFor(value) };
		return [groupRename(entries, group, people, { to, count, isListed: false, isDoubtful }, memory)];
	}
}

/** Whether this run sees to the groups of an employee's user. */
function isMoved({ isSelected, scope, obstacle }: Classified): boolean {
	return isSelected && scope.is === 'active' && obstacle === undefined;
}

function fieldsOf(entries: readonly KeptGroup[]): ReadonlySet<string> {
	return new Set(entries.map(({ field }) => field));
}

/** The groups of users whose employees cannot be read, by `idKey`: they may have any value. */
function groupsOfUnreadable(
	{ employees, users }: World,
	idField: PlanRules['profile']['idField'],
): ReadonlySet<string> {
	const unreadable = new Set(employees.unreadable.flatMap(({ id }) => id ?? []));
	const unknown = users.users.filter((user) => unreadable.has(storedIdOf(user, idField)));
	return new Set(unknown.flatMap(({ groupIds }) => groupIds.map((id) => idKey(id))));
}

/** Whether BambooHR has lists of the fields, and none of them has the value that a group is kept for. */
function isGone(entries: readonly KeptGroup[], lists: FieldLists): boolean {
	return entries.every(({ field, hash }) => {
		const values = lists.get(field)?.values ?? [];
		return values.length > 0 && !values.some((value) => groupValueHash(value) === hash);
	});
}

function onePerValue(renames: readonly GroupRename[]): GroupRename[] {
	const inOrder = [...renames].sort(
		(one, other) =>
			other.employeeIds.length - one.employeeIds.length || one.group.id.localeCompare(other.group.id),
	);
	return [...groupBy(inOrder, ({ to }) => to.key).values()].flatMap(([first]) => first ?? []);
}
