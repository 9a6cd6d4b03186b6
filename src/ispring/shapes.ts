import { z } from 'zod/v3';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const uuidShape = z.string().trim().toLowerCase().regex(UUID);

/**
 * Samples are lower-case UUIDs (docs/apis/ispring-learn.md#shapes); an id is compared, never taken apart, so any text
 * will do. A UUID is the same in any case (RFC 9562), and two lists may write it differently.
 */
export const idShape = z.string().trim().min(1).transform(lowerCaseUuid);

function lowerCaseUuid(id: string): string {
	return UUID.test(id) ? id.toLowerCase() : id;
}

/** Absent optional values are left out or null. One in another form is lost, and costs its row nothing else. */
export const optionalText = z
	.union([z.string(), z.number(), z.boolean()])
	.nullish()
	.catch(undefined)
	.transform((value) => (value === null || value === undefined ? undefined : String(value)));

/** An id that may be missing. */
export const optionalId = optionalText.transform((text) => {
	const id = text?.trim() ?? '';
	return id === '' ? undefined : lowerCaseUuid(id);
});

/** `true`, `1` and `"1"` all occur (docs/apis/ispring-learn.md#shapes). */
export const booleanShape = z
	.union([z.boolean(), z.number(), z.string()])
	.nullish()
	.transform((value) => value === true || value === 1 || value === '1' || value === 'true');

/** `["a","b"]`, or `{id: [...]}` and `{id: "a"}` as the XML notes of the vendor's file would have it. */
const idsShape = z.preprocess((value) => {
	const inner = z.object({ id: z.unknown() }).safeParse(value).data?.id ?? value;
	if (inner === undefined || inner === null || inner === '') return [];
	if (typeof inner === 'object' && Object.keys(inner).length === 0) return [];
	return Array.isArray(inner) ? inner : [inner];
}, z.array(idShape));

/** Undefined when one of them cannot be read: then nobody knows which ones there are. */
export function readIds(json: unknown): string[] | undefined {
	return idsShape.safeParse(json).data;
}

/** A single object comes bare, although the vendor's file wraps it in `response`; some pages show other wrappers. */
export function unwrap(json: unknown, ...keys: string[]): unknown {
	const body = z.record(z.unknown()).safeParse(json).data;
	for (const key of ['response', ...keys]) {
		if (body && typeof body[key] === 'object' && body[key] !== null) return body[key];
	}
	return json;
}
