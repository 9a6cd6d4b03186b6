import { isSingleValued } from '../bamboohr/employees/value-of';
import { onceForEachList } from './once-for-each-list';
import { scopeKey } from './scope-key';

/** A checkbox of BambooHR is one or the other, depending on the endpoint (docs/apis/bamboohr.md#employee-fields). */
const CHECKBOX: ReadonlyMap<string, string> = new Map([
	['true', 'yes'],
	['false', 'no'],
]);

/**
 * Whether an employee's value is one of those that a rule lists, without regard to case and spacing. An empty value is
 * none of them.
 *
 * BambooHR returns several values of a custom field as one text with commas, and a single value may contain commas, too.
 * So a listed value matches the whole text and any part of it between commas: of "Berlin, Germany, Remote", for example,
 * "Remote" and "Berlin, Germany". The fields that have a single value in BambooHR match as a whole only.
 */
export function hasValue(field: string, value: string, listed: readonly string[]): boolean {
	const { keys, longest } = listedKeys(listed);
	const parts = partsOf(value);
	if (keys.has(parts.join())) return true;
	if (isSingleValued(field)) return false;
	return parts.some((_, start) =>
		parts
			.slice(start, start + longest)
			.some((__, length) => keys.has(parts.slice(start, start + length + 1).join())),
	);
}

/** The keys of a rule's values, and the largest number of parts that one of them has. */
const listedKeys = onceForEachList((listed) => {
	const all = listed.map(partsOf).filter((parts) => parts.some((part) => part !== ''));
	return {
		keys: new Set(all.map((parts) => parts.join())),
		longest: Math.max(0, ...all.map(({ length }) => length)),
	};
});

function partsOf(text: string): string[] {
	return text.split(',').map((part) => {
		const key = scopeKey(part);
		return CHECKBOX.get(key) ?? key;
	});
}
