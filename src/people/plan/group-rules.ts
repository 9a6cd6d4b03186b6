import type { Employee } from '../../bamboohr/employees/Employee';
import type { Group } from '../../ispring/organization/groups';
import { idKey } from '../../ispring/same-id';
import { groupKey } from '../../text/group-key';
import { groupValueHash } from '../memory/group-memory';
import type { Memory } from '../memory/Memory';
import type { PeopleSettings } from '../settings';
import { groupBy, indexBy } from './group-by';
import { groupValues, type GroupValue } from './group-values';
import { unlistedGroups } from './incomplete-organization';
import type { World } from './World';

/** A group that an earlier run is known to have kept for a value. */
export interface KeptGroup {
	field: string;
	/** `groupValueHash` of the value. */
	hash: string;
	group: Group;
}

/** Which groups of iSpring Learn belong to which values of BambooHR. */
export interface GroupRules {
	/** The BambooHR fields whose values are groups. */
	fields: readonly string[];
	/** Undefined when the API key cannot see the field. */
	valuesOf(employee: Employee, field: string): readonly GroupValue[] | undefined;
	/** The name for a new group, the same for everybody who writes the value in another form. */
	nameFor(value: GroupValue): string;
	/** By `idKey`. */
	byId: ReadonlyMap<string, Group>;
	/** The ordinary groups for a value; the first is the one to join. Two fields with the same value share them. */
	groupsFor(key: string): readonly Group[];
	/** Whether a smart group has this name: no second one is created beside it. */
	isSmart(key: string): boolean;
	/** The fields that an ordinary group is kept for; empty when it is not the sync's. */
	fieldsOf(group: Group): readonly string[];
	/** The values of a field that employees have today. */
	valuesIn(field: string): ReadonlyMap<string, GroupValue>;
	/** What the memory knows and the account still shows; without groups that have the name of another value by now. */
	kept: readonly KeptGroup[];
	/** Whether an entry of the memory still counts. What an incomplete list lacks may exist. */
	isKept(field: string, hash: string, id: string): boolean;
	/** Why a group that seems to be missing is not created, as a sentence; undefined when it is. */
	whyNotCreated(name: string): string | undefined;
}

const NO_GROUPS: readonly Group[] = [];

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
	const valuesOf = (employee: Employee, field: string) => groupValues(employee, field, world.fieldLists);
	const employees = fields.length > 0 ? world.employees.employees : [];
	const inUse = new Map(
		fields.map((field) => {
			const values = employees.flatMap((employee) => valuesOf(employee, field) ?? []);
			return [field, indexBy(values, ({ key }) => key)] as const;
		}),
	);
	const names = new Map(
		[...inUse.values()].reverse().flatMap((values) => [...values].map(([key, { name }]) => [key, name] as const)),
	);
	const listed = (field: string) => (world.fieldLists?.get(field)?.values ?? []).map(groupKey);
	const keys = new Map(
		fields.map((field) => [field, new Set([...(inUse.get(field)?.keys() ?? []), ...listed(field)])] as const),
	);
	const isValue = (key: string) => fields.some((field) => keys.get(field)?.has(key));

	const byId = indexBy(world.groups, ({ id }) => idKey(id));
	const ordinary = world.groups.filter(({ isSmart }) => !isSmart);
	const byName = groupBy(ordinary, ({ name }) => groupKey(name));
	const smart = new Set(world.groups.flatMap(({ isSmart, name }) => (isSmart ? groupKey(name) : [])));

	const kept = fields.flatMap((field) =>
		[...(remembered.get(field) ?? [])].flatMap(([hash, id]): KeptGroup[] => {
			const group = byId.get(idKey(id));
			if (!group || group.isSmart) return [];
			return isValue(groupKey(group.name)) && groupValueHash(group.name) !== hash
				? []
				: [{ field, hash, group }];
		}),
	);
	// Users may be in groups that the list lacks: then a group that seems to be missing may exist.
	const isListShort = unlistedGroups(world).length > 0;
	const isListWhole = !isListShort && !world.isExcerpt;
	const keptKeys = new Set(kept.map(({ field, hash }) => keyOfKept(field, hash)));
	const isUnsure = world.isPartial && kept.length > 0;
	const keptByHash = groupBy(kept, ({ hash }) => hash);
	const keptById = groupBy(kept, ({ group }) => idKey(group.id));
	const found = new Map<string, readonly Group[]>();
	const groupsFor = (key: string): readonly Group[] => {
		const known = found.get(key);
		if (known) return known;
		// Nearly always there is no memory of groups, and then nothing has to be hashed.
		const own = kept.length > 0 ? (keptByHash.get(groupValueHash(key)) ?? []).map(({ group }) => group) : [];
		const groups = [...new Set([...own, ...(byName.get(key) ?? NO_GROUPS)])];
		found.set(key, groups);
		return groups;
	};
	const fieldsById = new Map(
		ordinary.map((group) => [
			group,
			fields.filter(
				(field) =>
					keys.get(field)?.has(groupKey(group.name)) ||
					keptById.get(idKey(group.id))?.some((one) => one.field === field),
			),
		]),
	);
	return {
		fields,
		valuesOf,
		nameFor: ({ key, name }) => names.get(key) ?? name,
		byId,
		groupsFor,
		isSmart: (key) => smart.has(key),
		fieldsOf: (group) => fieldsById.get(group) ?? [],
		valuesIn: (field) => inUse.get(field) ?? new Map(),
		kept,
		isKept: (field, hash, id) =>
			keptKeys.has(keyOfKept(field, hash)) || (!isListWhole && !byId.has(idKey(id))),
		whyNotCreated: (name) => (isListShort ? shortList(name) : isUnsure ? unsure(name) : undefined),
	};
}

function keyOfKept(field: string, hash: string): string {
	return JSON.stringify([field, hash]);
}

const shortList = (name: string) =>
	`iSpring Learn's list of groups is incomplete and lacks ${name}, so this run does not create the group.`;

const unsure = (name: string) =>
	`BambooHR did not return the whole list of employees, so this run does not create the group ${name}: a group may have to be renamed instead.`;
