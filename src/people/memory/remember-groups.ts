import { idKey } from '../../ispring/same-id';
import type { GroupRename } from '../plan/group-renames';
import type { GroupRules } from '../plan/group-rules';
import { groupValueHash } from './group-memory';
import type { Memory } from './Memory';

/** What a run knows and has changed about groups. */
export interface WrittenGroups {
	/** IDs of groups that it created, by `groupKey` of the value. */
	created: ReadonlyMap<string, string>;
	/** All that are to be renamed. */
	renames: readonly GroupRename[];
	/** Those that are the groups of their new values by now. */
	renamed: ReadonlySet<GroupRename>;
}

/**
 * Returns the memory with the group that each value of today has. What it knows about values that nobody has any more it
 * keeps, because people still leave these groups, and about fields that give no groups now.
 */
export function rememberGroups(
	memory: Memory,
	rules: GroupRules,
	{ created, renames, renamed }: WrittenGroups,
): Memory {
	if (rules.fields.length === 0) return memory;
	const waiting = new Set(renames.flatMap((one) => (renamed.has(one) ? [] : one.to.key)));
	const renamedIds = new Set([...renamed].map(({ group }) => idKey(group.id)));
	const groups = new Map(
		[...memory.groups].map(([field, entries]) => {
			const left = [...entries].filter(
				([hash, id]) =>
					!renamedIds.has(idKey(id)) && (!rules.fields.includes(field) || rules.isKept(field, hash, id)),
			);
			return [field, new Map(left)];
		}),
	);
	for (const field of rules.fields) {
		const entries = groups.get(field) ?? new Map<string, string>();
		for (const key of rules.valuesIn(field).keys()) {
			const id = waiting.has(key) ? undefined : (groupOf(key) ?? created.get(key));
			if (id !== undefined) entries.set(groupValueHash(key), id);
		}
		groups.set(field, entries);
	}
	return { ...memory, groups: new Map([...groups].filter(([, entries]) => entries.size > 0)) };

	/** A group that has been renamed is no longer that of its former value, which people who have left may still have. */
	function groupOf(key: string): string | undefined {
		const isOwn = (id: string) => !renamedIds.has(idKey(id)) || [...renamed].some(({ to }) => to.key === key);
		return rules.groupsFor(key).find(({ id }) => isOwn(id))?.id;
	}
}
