import type { Text } from '../../bamboohr/employees/Employee';
import { groupKey, groupName } from '../../text/group-key';
import type { GroupFieldList } from './World';

/** A value of a BambooHR field whose people are a group in iSpring Learn. */
export interface GroupValue {
	/** By `groupKey`. */
	key: string;
	/** The name of a group that is created for it. */
	name: string;
}

const NONE: readonly GroupValue[] = [];

/**
 * The groups that a field of an employee asks for: none when it is empty, one for its value, and for a list of which
 * several values may be chosen one for each of them.
 *
 * @param list BambooHR's list of the field, which tells whether a text with commas is one value or several
 * @returns undefined when the API key cannot see the field
 */
export function groupValues(text: Text, list?: GroupFieldList): readonly GroupValue[] | undefined {
	if (text === undefined) return undefined;
	const name = groupName(text ?? '');
	if (name === '') return NONE;
	if (!list?.isMultiple || !name.includes(',')) return [{ key: groupKey(name), name }];
	const parts = splitValues(name, new Set(list.values.map((value) => groupKey(partsOf(value).join(', ')))));
	return [...new Map(parts.map((part) => [groupKey(part), part]))].map(([key, part]) => ({
		key,
		name: part,
	}));
}

function partsOf(text: string): string[] {
	return text.split(',').map((part) => part.trim());
}

/** A value of the list may itself contain a comma, so the longest run of parts that is one counts. */
function splitValues(text: string, listed: ReadonlySet<string>): string[] {
	const parts = partsOf(text);
	const values: string[] = [];
	for (let start = 0; start < parts.length; ) {
		let end = parts.length;
		while (end > start + 1 && !listed.has(groupKey(parts.slice(start, end).join(', ')))) end -= 1;
		const value = groupName(parts.slice(start, end).join(', '));
		if (value !== '') values.push(value);
		start = end;
	}
	return values;
}
