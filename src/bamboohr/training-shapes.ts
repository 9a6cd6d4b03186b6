import { z } from 'zod';

/** Ids are strings in most answers and numbers in some. */
export const idShape = z.union([z.string().min(1), z.number()]).transform(String);

/** Every way of saying "nothing" becomes an empty text. */
export const textShape = z
	.union([z.string(), z.number(), z.boolean()])
	.nullish()
	.catch(null)
	.transform((value) => (value === null || value === undefined ? '' : String(value)));

/** A map by id, or `[]` when it is empty (fact sheet 3); also a plain array. */
export function mapOf<T extends z.ZodTypeAny>(entry: T) {
	return z
		.union([z.array(entry), z.record(entry)])
		.transform((map): Array<z.output<T>> => Object.values(map));
}
