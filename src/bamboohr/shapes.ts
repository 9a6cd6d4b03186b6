import { z } from 'zod/v3';
import { MissingIdError } from '../errors';

/** Ids are strings in most answers and numbers in some. */
export const idShape = z.union([z.string().min(1), z.number()]).transform(String);

/** Every way of saying "nothing" becomes an empty text. */
export const textShape = z
	.union([z.string(), z.number(), z.boolean()])
	.nullish()
	.catch(null)
	.transform((value) => (value === null || value === undefined ? '' : String(value)));

/** The same for what is written back with a change: there, a value that cannot be read must not become "nothing". */
export const writableTextShape = z
	.union([z.string(), z.number(), z.boolean()])
	.nullish()
	.transform((value) => String(value ?? ''));

/** A number, which most answers write as a text; a text that is none stays as it is, so that it is not lost. */
export const quantityShape = writableTextShape.transform((text): number | string | null => {
	const trimmed = text.trim();
	if (trimmed === '') return null;
	return Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
});

/** Others have seen "1" and "0" where a recorded answer has true and false (docs/apis/bamboohr.md#training-types). */
export const switchShape = writableTextShape.transform((text) =>
	['true', '1', 'yes'].includes(text.toLowerCase()),
);

/** A map by id, or `[]` when it is empty (docs/apis/bamboohr.md#training); also a plain array. */
export function listOrMapOf<T extends z.ZodTypeAny>(entry: T) {
	return z
		.union([z.array(entry), z.record(entry)])
		.transform((map): Array<z.output<T>> => Object.values(map));
}

/** A record in our words, and the one that it was made from. */
export type WithRaw<T> = T & { raw: object };

/** What a shape makes of an entry, next to the entry as it came. */
export function withRaw<T extends object>(shape: z.ZodType<T, z.ZodTypeDef, unknown>) {
	return z.record(z.unknown()).transform((raw, context): WithRaw<T> => {
		const { path } = context;
		const read = shape.safeParse(raw, { path });
		if (read.success) return { ...read.data, raw };
		// What is added gets the path of the entry in front, which the issues have, down to those inside of a union.
		for (const issue of read.error.issues) {
			context.addIssue({ ...issue, path: issue.path.slice(path.length) });
		}
		return z.NEVER;
	});
}

/**
 * The answer to a creation.
 *
 * @throws MissingIdError when it does not say what was made: that is there all the same, so it has to be looked for
 */
export function parseCreated<T extends z.ZodTypeAny>(shape: T, json: unknown, request: string): z.output<T> {
	const made = shape.safeParse(json);
	if (made.success) return made.data;
	throw new MissingIdError('BambooHR', request, 'id');
}
