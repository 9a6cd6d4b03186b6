/** The part of JSON Schema in which n8n describes what a node outputs. */
export type Schema =
	| { type: 'string' }
	| { type: 'number' }
	| { type: 'boolean' }
	| { type: 'array'; items: Schema }
	| { type: 'object'; properties: Record<string, Schema> };

/** A value that is always null or empty says nothing about its type; nearly all of those are texts. */
const UNKNOWN: Schema = { type: 'string' };

/** Describes all fields that occur in any of the values. Of a field with several types, the first counts. */
export function schemaOf(values: readonly unknown[]): Schema {
	const [first] = values.filter((value) => value !== null && value !== undefined);
	if (Array.isArray(first)) return { type: 'array', items: schemaOf(values.flat()) };
	if (typeof first === 'object' && first !== null)
		return { type: 'object', properties: propertiesOf(values) };
	if (typeof first === 'number') return { type: 'number' };
	return typeof first === 'boolean' ? { type: 'boolean' } : UNKNOWN;
}

function propertiesOf(values: readonly unknown[]): Record<string, Schema> {
	const byName = new Map<string, unknown[]>();
	for (const value of values) {
		for (const [name, part] of Object.entries(value ?? {}))
			byName.set(name, [...(byName.get(name) ?? []), part]);
	}
	return Object.fromEntries([...byName].map(([name, parts]) => [name, schemaOf(parts)]));
}

/** What an item has and the schema does not, or has otherwise; null fits everywhere. Paths such as `changes.field`. */
export function mismatches(value: unknown, schema: Schema, path = ''): string[] {
	if (value === null || value === undefined) return [];
	if (schema.type === 'array') {
		return Array.isArray(value)
			? value.flatMap((entry) => mismatches(entry, schema.items, path))
			: [`${path} is no list`];
	}
	if (schema.type === 'object') {
		if (typeof value !== 'object' || Array.isArray(value)) return [`${path} is no object`];
		return Object.entries(value).flatMap(([name, part]) => {
			const below = schema.properties[name];
			const place = path === '' ? name : `${path}.${name}`;
			return below ? mismatches(part, below, place) : [`${place} is not in the schema`];
		});
	}
	return typeof value === schema.type ? [] : [`${path} is a ${typeof value}, not a ${schema.type}`];
}
