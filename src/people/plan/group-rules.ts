import type { Group } from '../../ispring/organization/groups';
import { idKey } from '../../ispring/same-id';
import { groupKey } from '../../text/group-key';
import { groupValueHash } from '../memory/group-memory';
import type { Memory } from '../memory/Memory';
import type { PeopleSettings } from '../settings';
import { groupBy, indexBy } from './group-by';
import { unlistedGroups } from './incomplete-organization';
import { valueIndex, type ValueIndex } from './value-index';
import type { World } from './World';

/** A group that an earlier run is known to have kept for a value. */
export interface KeptGroup {
	field: string;
	/** `groupValueHash` of the value. */
	hash: string;
	group: Group;
}

/** Which groups of iSpring Learn belong to which values of BambooHR. */
export interface GroupRules extends ValueIndex {
	/** The BambooHR fields whose values are groups. */
	fields: readonly string[];
	/** By `idKey`. */
	byId: ReadonlyMap<string, Group>;
	/** The ordinary groups for a value; the first is the one to join. Two fields with the same value share them. */
	groupsFor(key: string): readonly Group[];
	/** Whether a smart group has this name: no second one is created beside it. */
	isSmart(key: string): boolean;
	/** The name that a group has before anybody joins or leaves it: a rename comes first. */
	nameAfterRename(group: Group): string;
	/** The fields that an ordinary group is kept for; empty when it is not the sync's. */
	fieldsOf(group: Group): readonly string[];
	/** What the memory knows and the account still shows; without groups that have the name of another value by now. */
	kept: readonly KeptGroup[];
	/** Whether an entry of the memory still counts. What an incomplete list lacks may exist. */
	isKept(field: string, hash: string, id: string): boolean;
	/** Why a group that seems to be missing is not created, as a sentence; undefined when it is. */
	whyNotCreated(name: string): string | undefined;
}

/**
 * Rules:
 * 1. A group that the memory has for a value is that value's, also when somebody has renamed it by hand; unless it now has
 *    the name of another value, whose group it then is.
 * 2. Every ordinary group with the name of a value is that value's, too.
 * 3. Smart groups are nobody's: they fill themselves.
 */
export function groupRules(
	world: World,
	{ groupsFrom }: Pick<PeopleSettings, 'groupsFrom'>,
	{ groups: remembered }: Pick<Memory, 'groups'>,
): GroupRules {
	const fields = [...new Set(groupsFrom)];
	const values = valueIndex(world, fields);
	const byId = indexBy(world.groups, ({ id }) => idKey(id));
	const ordinary = world.groups.filter(({ isSmart }) => !isSmart);
	const byName = groupBy(ordinary, ({ name }) => groupKey(name));
	const smart = new Set(world.groups.flatMap(({ isSmart, name }) => (isSmart ? groupKey(name) : [])));

	const isOtherValue = ({ name }: Group, hash: string) =>
		fields.some((field) => values.isValueOf(field, groupKey(name))) && groupValueHash(name) !== hash;
	const kept = fields.flatMap((field) =>
		[...(remembered.get(field) ?? [])].flatMap(([hash, id]): KeptGroup[] => {
			const group = byId.get(idKey(id));
			return !group || group.isSmart || isOtherValue(group, hash) ? [] : [{ field, hash, group }];
		}),
	);
	const keptByHash = groupBy(kept, ({ hash }) => hash);
	const keptById = groupBy(kept, ({ group }) => idKey(group.id));
	const found = new Map<string, readonly Group[]>();
	const fieldsById = new Map(
		ordinary.map((group) => {
			const own = new Set(keptById.get(idKey(group.id))?.map(({ field }) => field));
			const key = groupKey(group.name);
			return [group, fields.filter((field) => own.has(field) || values.isValueOf(field, key))] as const;
		}),
	);
	// Users may be in groups that the list lacks: then a group that seems to be missing may exist.
	const isListShort = unlistedGroups(world).length > 0;
	const isUnsure = world.isPartial && kept.length > 0;
	return {
		...values,
		fields,
		byId,
		groupsFor(key) {
			const known = found.get(key);
			if (known) return known;
			const own = kept.length > 0 ? keptByHash.get(groupValueHash(key)) : undefined;
			const groups = [...new Set([...(own ?? []).map(({ group }) => group), ...(byName.get(key) ?? [])])];
			found.set(key, groups);
			return groups;
		},
		isSmart: (key) => smart.has(key),
		nameAfterRename: ({ name }) => name,
		fieldsOf: (group) => fieldsById.get(group) ?? [],
		kept,
		isKept(field, hash, id) {
			const mayBeUnlisted = isListShort || world.isExcerpt === true;
			if (!byId.has(idKey(id))) return mayBeUnlisted;
			return keptByHash.get(hash)?.some((one) => one.field === field) === true;
		},
		whyNotCreated: (name) => (isListShort ? shortList(name) : isUnsure ? unsure(name) : undefined),
	};
}

const shortList = (name: string) =>
	`iSpring Learn's list of groups is incomplete and lacks ${name}, so this run does not create the group.`;

const unsure = (name: string) =>
	`BambooHR did not return the whole list of employees, so this run does not create the group ${name}: a group may have to be renamed instead.`;
