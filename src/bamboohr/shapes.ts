import { z } from 'zod/v3';
import { MissingIdError } from '../errors';
import { readAs } from '../shapes/read-as';

/** IDs are strings in most responses and numbers in some. */
export const idShape = z.union([z.string().min(1), z.number()]).transform(String);

/** Every empty value becomes ''. */
export const textShape = z
	.union([z.string(), z.number(), z.boolean()])
	.nullish()
	.catch(null)
	.transform((value) => (value === null || value === undefined ? '' : String(value)));

/** Like `textShape`, for values that an update writes back: an unreadable value must not become empty. */
export const writableTextShape = z
	.union([z.string(), z.number(), z.boolean()])
	.nullish()
	.transform((value) => String(value ?? ''));

/** A number, which most responses contain as text; other text stays as it is, so that it is not lost. */
export const quantityShape = writableTextShape.transform((text): number | string | null => {
	const trimmed = text.trim();
	if (trimmed === '') return null;
	return Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
});

/** A boolean: true and false in a recorded response, "1" and "0" according to others (docs/apis/bamboohr.md#training-types). */
export const switchShape = writableTextShape.transform((text) =>
	['true', '1', 'yes'].includes(text.toLowerCase()),
);

/** The values of a map by ID, which is `[]` when empty (docs/apis/bamboohr.md#training), or of an array. */
export function listOrMapOf<T extends z.ZodTypeAny>(entry: T) {
	return z
		.union([z.array(entry), z.record(entry)])
		.transform((map): Array<z.output<T>> => Object.values(map));
}

/** A parsed record together with the record as received. */
export type WithRaw<T> = T & { raw: object };

/** Extends a shape to return the entry as received, too. */
export function withRaw<T extends object>(shape: z.ZodType<T, z.ZodTypeDef, unknown>) {
	return z.record(z.unknown()).transform((raw, context): WithRaw<T> => {
		const data = readAs(shape, raw);
		if (data) return { ...data, raw };
		const { path } = context;
		const read = shape.safeParse(raw, { path });
		if (read.success) return { ...read.data, raw };
		// zod prepends the path of the entry to added issues, but these already contain it, even inside a union.
		for (const issue of read.error.issues) {
			context.addIssue({ ...issue, path: issue.path.slice(path.length) });
		}
		return z.NEVER;
	});
}

/**
 * Parses the response to a creation.
 *
 * @param request the request as errors show it
 * @throws MissingIdError when the response does not contain what was created, which then has to be looked up
 */
export function parseCreated<T extends z.ZodTypeAny>(shape: T, json: unknown, request: string): z.output<T> {
	const created = shape.safeParse(json);
	if (created.success) return created.data;
	throw new MissingIdError('BambooHR', request, 'id');
}
