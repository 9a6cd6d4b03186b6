/** A parsed query: `a[]=1&a[]=2` has the key `a[]`. */
export type Query = Record<string, string | string[]>;

/** All values of a list parameter, in the forms `name[]=a&name[]=b` and `name=a&name=b`. */
export function listOf(query: Query, name: string): string[] {
	return [query[`${name}[]`], query[name]].flat().filter((value) => value !== undefined);
}

/** The last value of a parameter, or undefined. */
export function oneOf(query: Query, name: string): string | undefined {
	return [query[name]].flat().at(-1);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The properties of an object; none when it is not an object. */
export function propertiesOf(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

/** Texts and numbers as text, anything else as ''. */
export function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The texts in a list, or undefined when it is not a list of text values. */
export function textsOf(value: unknown): string[] | undefined {
	return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}
