import { partition } from 'lodash';
import { idKey } from '../../ispring/same-id';
import { groupKey } from '../../text/group-key';
import type { GroupRename } from '../plan/GroupRename';
import type { GroupRules } from '../plan/group-rules';
import type { World } from '../plan/World';
import { groupValueHash } from './group-memory';
import type { Memory } from './Memory';
import { rememberOptions } from './option-memory';

/** What a run knows and has changed about groups. */
export interface WrittenGroups {
	/** Departments and groups that it created, with the names that it requested. */
	created: ReadonlyArray<{ field: 'department' | 'group'; id: string; name: string }>;
	/** All groups of which the value was renamed. */
	renames: readonly GroupRename[];
	/** Those that it renamed. */
	renamed: ReadonlySet<GroupRename>;
	world: Pick<World, 'fieldOptions' | 'changed'>;
}

/**
 * Returns the memory with the group that each value of today has. What it knows about values that nobody has any more it
 * keeps, because people still leave these groups, and about fields that give no groups now.
 */
export function rememberGroups(
	memory: Memory,
	rules: GroupRules,
	{ created, renames, renamed, world }: WrittenGroups,
): Memory {
	if (rules.fields.length === 0) return memory;
	// Nothing is written for a group that keeps its name.
	const [done, waiting] = partition(renames, (one) => one.keepsName || renamed.has(one));
	const waitingKeys = new Set(waiting.map(({ to }) => to.key));
	const doneIds = new Set(done.map(({ group }) => idKey(group.id)));
	const createdIds = new Map(
		created.flatMap(({ field, id, name }) => (field === 'group' ? [[groupKey(name), id] as const] : [])),
	);
	const groups = new Map(
		[...memory.groups].map(([field, entries]) => {
			const left = [...entries].filter(
				([hash, id]) =>
					!doneIds.has(idKey(id)) && (!rules.fields.includes(field) || rules.isKept(field, hash, id)),
			);
			return [field, new Map(left)];
		}),
	);
	const known = new Map(rules.fields.map((field) => [field, new Map<string, string>()]));
	for (const field of rules.fields) {
		const entries = groups.get(field) ?? new Map<string, string>();
		for (const key of rules.valuesIn(field).keys()) {
			const id = waitingKeys.has(key) ? undefined : (groupOf(key) ?? createdIds.get(key));
			if (id === undefined) continue;
			entries.set(groupValueHash(key), id);
			known.get(field)?.set(key, id);
		}
		groups.set(field, entries);
	}
	const remembered = {
		...memory,
		groups: new Map([...groups].filter(([, entries]) => entries.size > 0)),
	};
	return rememberOptions(remembered, {
		options: world.fieldOptions,
		isFull: world.changed === undefined,
		known,
		today: rules,
		isRenamed: (id) => doneIds.has(idKey(id)),
	});

	/** A group that has been renamed is no longer that of its former value, which people who have left may still have. */
	function groupOf(key: string): string | undefined {
		const isOwn = (id: string) => !doneIds.has(idKey(id)) || done.some(({ to }) => to.key === key);
		return rules.groupsFor(key).find(({ id }) => isOwn(id))?.id;
	}
}
