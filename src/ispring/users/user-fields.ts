import { z } from 'zod/v3';

/** Profile values by the field's name in lower case. */
export interface UserFields {
	values: Record<string, string>;
	/** Fields that have a value which is neither text nor number. */
	unreadable: string[];
}

const scalarShape = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const entryShape = z.object({ name: z.string(), value: z.unknown() });
const mapShape = z.record(z.unknown());

/**
 * The profile of a user: on read an array of names and values, in the vendor's file a map, and one object for an array
 * of one (docs/apis/ispring-learn.md#profile-fields). A value that cannot be read costs no other one.
 *
 * @returns undefined when there is no profile that can be read at all
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
	if (Array.isArray(json)) return json.flatMap((entry) => entryShape.safeParse(entry).data ?? []);
	const map = mapShape.safeParse(json).data;
	if (!map) return undefined;
	const one = entryShape.strict().safeParse(map);
	if (one.success && 'value' in map) return [one.data];
	const [inner, ...others] = Object.values(map);
	// An array of one name and value is a value that cannot be read, or the list as XML has it.
	if (
		others.length === 0 &&
		Array.isArray(inner) &&
		inner.every((entry) => entryShape.safeParse(entry).success)
	) {
		return inner.length === 0 ? [] : entriesOf(inner);
	}
	return Object.entries(map).map(([name, value]) => ({ name, value }));
}

/** Empty for everything that stands for nothing; undefined for what has no one text. */
function scalarText(value: unknown): string | undefined {
	if (value === null || value === undefined) return '';
	if (typeof value !== 'object') return scalarShape.safeParse(value).data;
	if (Object.keys(value).length === 0) return '';
	return Array.isArray(value) && value.length === 1 ? scalarShape.safeParse(value[0]).data : undefined;
}
