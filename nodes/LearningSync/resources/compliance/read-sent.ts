import { z } from 'zod/v3';
import { splitCommaList } from '../../../../src/text/comma-list';

const keysShape = z.union([z.array(z.string()), z.string().transform(splitCommaList)]);
const rowShape = z.object({ keys: keysShape }).transform(({ keys }) => keys);
const itemShape = z.object({ json: z.unknown() }).transform(({ json }) => json);

/**
 * The option Sent Before: rows or items with `keys`, or keys, as a list or as text with commas. What is none of these holds
 * no keys.
 *
 * @returns undefined when the option is not set: then it is unknown what has been sent
 */
export function readSent(value: unknown): ReadonlySet<string> | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	return new Set((Array.isArray(value) ? value : [value]).flatMap(keysIn));
}

function keysIn(entry: unknown): string[] {
	const inner: unknown = itemShape.safeParse(entry).data ?? entry;
	return rowShape.safeParse(inner).data ?? keysShape.safeParse(inner).data ?? [];
}
