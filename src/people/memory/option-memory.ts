import { shortHash } from '../../text/short-hash';
import type { FieldOptions } from '../plan/World';
import { groupEntries, groupValueHash } from './group-memory';
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

/**
 * Returns the memory with the group that each value of BambooHR's lists has, by the ID of the value. Values that no employee has
 * keep the group that they had.
 *
 * @param memory with the groups of today's values
 * @param options what this run has read; without it, the memory stays as it is
 * @param isRenamed whether a group, by its ID, is now that of another value
 */
export function rememberOptions(
	memory: Memory,
	today: ValuesOfToday,
	options: FieldOptions | undefined,
	isRenamed: (groupId: string) => boolean,
): Memory {
	if (!options) return memory;
	const optionsOf = today.fields.map((field) => {
		const groupOf = memory.groups.get(field);
		const known = new Set(groupOf?.values());
		const kept = [...(memory.options.get(field) ?? [])].filter(([, id]) => known.has(id) && !isRenamed(id));
		const current = [...today.valuesIn(field).keys()].flatMap((key): Array<[string, string]> => {
			const [option, id] = [options.get(field)?.get(key), groupOf?.get(groupValueHash(key))];
			return option !== undefined && id !== undefined ? [[option, id]] : [];
		});
		return [field, new Map([...kept, ...current])] as const;
	});
	const all = new Map([...memory.options, ...optionsOf]);
	return {
		...memory,
		options: new Map([...all].filter(([, some]) => some.size > 0)),
		optionsReadFor: valuesHash(memory, today),
	};
}
