import { z } from 'zod/v3';
import { readAs } from '../../shapes/read-as';

/** Profile field values by field name in lower case. */
export interface UserFields {
	values: Record<string, string>;
	/** Names of fields whose value is neither text nor a number. */
	unreadable: string[];
}

const scalarShape = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const entryShape = z.object({ name: z.string(), value: z.unknown() });
const onlyEntryShape = entryShape.strict();
const mapShape = z.record(z.unknown());

/**
 * Parses the profile of a user: in responses an array of names and values, in the vendor's OpenAPI file a map, and an
 * object for an array of one (docs/apis/ispring-learn.md#profile-fields). One unreadable value does not affect the others.
 *
 * @returns undefined when the whole profile is unreadable
 */
export function readUserFields(json: unknown): UserFields | undefined {
	const entries = entriesOf(json);
	if (!entries) return undefined;
	const found: UserFields = { values: {}, unreadable: [] };
	for (const { name, value } of entries) {
		const text = scalarText(value);
		if (text === undefined) found.unreadable.push(name.toLowerCase());
		else if (text.trim() !== '') found.values[name.toLowerCase()] = text;
	}
	return found;
}

function entriesOf(json: unknown): Array<{ name: string; value?: unknown }> | undefined {
	if (Array.isArray(json)) return json.flatMap((entry) => readAs(entryShape, entry) ?? []);
	const map = readAs(mapShape, json);
	if (!map) return undefined;
	const one = readAs(onlyEntryShape, map);
	if (one && 'value' in map) return [one];
	const [inner, ...others] = Object.values(map);
	// A single array is an unreadable value or, if it contains names and values, a list converted from XML.
	if (
		others.length === 0 &&
		Array.isArray(inner) &&
		inner.every((entry) => readAs(entryShape, entry) !== undefined)
	) {
		return inner.length === 0 ? [] : entriesOf(inner);
	}
	return Object.entries(map).map(([name, value]) => ({ name, value }));
}

/** '' for every empty value; undefined for a value that is not a single text. */
function scalarText(value: unknown): string | undefined {
	if (value === null || value === undefined) return '';
	if (typeof value !== 'object') return readAs(scalarShape, value);
	if (Object.keys(value).length === 0) return '';
	return Array.isArray(value) && value.length === 1 ? readAs(scalarShape, value[0]) : undefined;
}
