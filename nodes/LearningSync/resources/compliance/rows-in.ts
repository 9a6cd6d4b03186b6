import { isPlainObject } from 'lodash';
import { z } from 'zod/v3';

const itemShape = z.object({ json: z.record(z.unknown()) }).transform(({ json }) => json);

/**
 * The rows in the value of an option that an expression may fill with anything: a list of rows or n8n items, one of them, or
 * any of this as JSON. Text that is no JSON is one row. Rows without any column are left out.
 */
export function rowsIn(value: unknown): unknown[] {
	const given = typeof value === 'string' ? (jsonIn(value) ?? value) : value;
	return (Array.isArray(given) ? given : [given])
		.map((row: unknown): unknown => itemShape.safeParse(row).data ?? row)
		.filter((row) => !isPlainObject(row) || Object.keys(Object(row)).length > 0);
}

/** Undefined where the text does not look like rows: a key may be a number, too. */
function jsonIn(text: string): unknown {
	if (!/^\s*[[{]/.test(text)) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
