import { sumBy } from 'lodash';
import type { Group } from '../../ispring/organization/groups';
import { idKey } from '../../ispring/same-id';
import type { Classified } from './Classified';
import { groupBy, indexBy } from './group-by';
import type { GroupMembers } from './group-members';
import { groupRename, type GroupRename } from './GroupRename';
import type { GroupRules } from './group-rules';
import type { GroupValue } from './group-values';
import type { PlanRules } from './PlanRules';

type Claim = GroupRename & { field: string };

/**
 * The groups of which the value has the ID of a former one: BambooHR's list has renamed it. It does not matter who has the value
 * or had it, except that somebody has to have it now.
 *
 * 1. The memory has the group for the ID, and for a value. Where no member has the new value, none has another new one.
 * 2. No other group is that of the new value, unless it is renamed as well, and nobody has a value any more whose group it is,
 *    unless that value gets another one: values may pass their names on. Where two values have exchanged their names, names
 *    decide: a group cannot have a name that another one still has.
 * 3. Where names change hands, at least half of the members, if there are any, have to have the new values. Otherwise the IDs of
 *    the field are not believed: some lists number their values anew.
 *
 * @param isPossible whether the run may rename a group
 * @param isWanted whether the run is about a group; others are renamed only if one of these needs it
 */
export function renamesByList(
	staff: readonly Classified[],
	members: GroupMembers,
	{ groups: rules, memory, world: { fieldOptions } }: Pick<PlanRules, 'groups' | 'memory' | 'world'>,
	{ isPossible, isWanted }: Record<'isPossible' | 'isWanted', (rename: GroupRename) => boolean>,
): GroupRename[] {
	if (!fieldOptions || memory.options.size === 0) return [];
	const kept = groupBy(rules.kept, ({ group }) => idKey(group.id));
	const { fields } = rules;
	const inUse = fields.map((field) => {
		const values = staff.flatMap(({ employee }) => rules.valuesOf(employee, field) ?? []);
		return { field, values: [...indexBy(values, ({ key }) => key).values()] };
	});
	const all = inUse.flatMap(({ field, values }) =>
		values.flatMap((to): Claim[] => {
			const option = fieldOptions.get(field)?.get(to.key);
			const id = option === undefined ? undefined : memory.options.get(field)?.get(option);
			const group = id === undefined ? undefined : kept.get(idKey(id))?.[0]?.group;
			if (!group || rules.groupsFor(to.key).includes(group) || rules.isSmart(to.key)) return [];
			if (rules.whyNotCreated(to.name) !== undefined) return [];
			const current = members.current(group.id);
			const people = current.length > 0 ? current : members.former(group.id);
			const count = people.filter((one) => hasValue(one, rules, ({ key }) => key === to.key)).length;
			const found = {
				to: { ...to, name: rules.nameFor(to) },
				count,
				isListed: true,
				isDoubtful: false,
			};
			const claim = groupRename(kept.get(idKey(group.id)) ?? [], group, people, found, memory);
			return isPossible(claim) ? [{ ...claim, field }] : [];
		}),
	);
	if (all.length === 0) return [];
	const claimed = new Set(all.map(({ to }) => to.key));
	const isOtherNew = ({ key }: GroupValue) =>
		!claimed.has(key) && rules.groupsFor(key).length === 0 && !rules.isSmart(key);
	const claims = all.filter(
		({ group, count }) =>
			count > 0 || !members.current(group.id).some((one) => hasValue(one, rules, isOtherNew)),
	);
	const owned = inUse.flatMap(({ values }) =>
		values.flatMap(({ key }) => rules.groupsFor(key).map((group) => ({ id: idKey(group.id), key }))),
	);
	const ownedBy = groupBy(owned, ({ id }) => id);
	const keysOf = (group: Group) => (ownedBy.get(idKey(group.id)) ?? []).map(({ key }) => key);
	const isHandedOver = ({ group, to }: Claim) =>
		keysOf(group).length > 0 || rules.groupsFor(to.key).length > 0;
	const believed = fields.filter((field) => {
		const own = claims.filter((one) => one.field === field);
		return (
			!own.some(isHandedOver) ||
			sumBy(own, 'count') * 2 >= sumBy(own, ({ employeeIds }) => employeeIds.length)
		);
	});
	const believable = claims.filter(({ field }) => believed.includes(field));
	return neededClaims(possibleClaims(oneEach(believable), keysOf, rules), keysOf, rules, isWanted);
}

function hasValue(
	{ employee }: Classified,
	{ fields, valuesOf }: GroupRules,
	isMeant: (value: GroupValue) => boolean,
): boolean {
	return fields.some((field) => valuesOf(employee, field)?.some(isMeant));
}

/** Two fields may share a group, or a value: of several, the one that most members have counts. */
function oneEach(claims: readonly Claim[]): Claim[] {
	const inOrder = [...claims].sort((one, other) => other.count - one.count);
	const [groups, keys] = [new Set<Group>(), new Set<string>()];
	return inOrder.filter(({ group, to }) => {
		if (groups.has(group) || keys.has(to.key)) return false;
		groups.add(group);
		keys.add(to.key);
		return true;
	});
}

/** @param keysOf the values of today whose group it is */
function possibleClaims(
	claims: readonly Claim[],
	keysOf: (group: Group) => readonly string[],
	rules: GroupRules,
): Claim[] {
	let possible = claims;
	for (;;) {
		const groups = new Set(possible.map(({ group }) => group));
		const taken = new Set(possible.map(({ to }) => to.key));
		const next = possible.filter(
			({ group, to }) =>
				rules.groupsFor(to.key).every((holder) => groups.has(holder)) &&
				keysOf(group).every((key) => taken.has(key)),
		);
		const ordered = next.length === possible.length ? inOrder(next, rules) : next;
		if (ordered.length === possible.length) return ordered;
		possible = ordered;
	}
}

/** Those that are wanted, and whose names they take or give up. */
function neededClaims(
	possible: readonly Claim[],
	keysOf: (group: Group) => readonly string[],
	rules: GroupRules,
	isWanted: (claim: Claim) => boolean,
): Claim[] {
	const needed = new Set(possible.filter(isWanted));
	// A set that grows while it is gone through: what is added is looked at, too.
	for (const { group, to } of needed) {
		const holders = rules.groupsFor(to.key);
		for (const one of possible)
			if (holders.includes(one.group) || keysOf(group).includes(one.to.key)) needed.add(one);
	}
	return possible.filter((one) => needed.has(one));
}

/** Whoever has a name that another needs comes first; without those that wait for each other. */
function inOrder(claims: readonly Claim[], { groupsFor }: GroupRules): Claim[] {
	const done = new Set<Group>();
	const ordered: Claim[] = [];
	for (;;) {
		const free = claims.filter(
			({ group, to }) => !done.has(group) && groupsFor(to.key).every((holder) => done.has(holder)),
		);
		if (free.length === 0) return ordered;
		for (const one of free) {
			ordered.push(one);
			done.add(one.group);
		}
	}
}
