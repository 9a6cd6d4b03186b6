import { shortHash } from '../../text/short-hash';
import type { FieldOptions } from '../plan/World';
import { groupEntries } from './group-memory';
import { valueHash, type Memory } from './Memory';

/**
 * What identifies a value of a list while its name changes. With the time of its creation, an ID that BambooHR uses again
 * does not look like a renamed value.
 */
export function optionHash(id: string, createdDate = ''): string {
	return shortHash(id, createdDate);
}

/** The fields that groups come from, and the keys of the values that employees have in them. */
export interface ValuesOfToday {
	fields: readonly string[];
	valuesIn(field: string): ReadonlyMap<string, unknown>;
}

/** A hash of the values of today, and of which groups belong to which: when it has changed, the lists are worth another look. */
export function valuesHash({ groups }: Pick<Memory, 'groups'>, today: ValuesOfToday): string {
	const kept = groupEntries(groups);
	return valueHash(
		JSON.stringify(
			today.fields.map((field) => [
				field,
				[...today.valuesIn(field).keys()].sort(),
				[...(kept[field] ?? [])].sort(),
			]),
		),
	);
}

/** What a run knows about the values of BambooHR's lists. */
export interface KnownOptions {
	/** What it has read; undefined = nothing. */
	options: FieldOptions | undefined;
	/** Whether it was about everybody: otherwise it does not rename all groups, and so the memory has to keep what it knows. */
	isFull: boolean;
	/** The IDs of the groups of today's values: by field, by the key of the value. */
	known: ReadonlyMap<string, ReadonlyMap<string, string>>;
	today: ValuesOfToday;
	/** Whether a group, by its ID, is now that of another value. */
	isRenamed(groupId: string): boolean;
}

/**
 * Returns the memory with the group that each value of BambooHR's lists has, by the ID of the value. Values that no employee has,
 * or whose group is yet to be renamed, keep the group that they had.
 *
 * @param memory with the groups of today's values
 */
export function rememberOptions(
	memory: Memory,
	{ options, isFull, known, today, isRenamed }: KnownOptions,
): Memory {
	if (!options) return memory;
	const byField = today.fields.map((field) => {
		const ids = new Set(memory.groups.get(field)?.values());
		const kept = [...(memory.options.get(field) ?? [])].filter(([, id]) => ids.has(id) && !isRenamed(id));
		const current = [...(known.get(field) ?? [])].flatMap(([key, id]): Array<[string, string]> => {
			const option = options.get(field)?.get(key);
			return option === undefined ? [] : [[option, id]];
		});
		return [field, new Map(isFull ? [...kept, ...current] : [...current, ...kept])] as const;
	});
	const all = new Map([...memory.options, ...byField]);
	return {
		...memory,
		options: new Map([...all].filter(([, some]) => some.size > 0)),
		...(isFull ? { optionsReadFor: valuesHash(memory, today) } : {}),
	};
}
