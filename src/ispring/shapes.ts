import { z } from 'zod/v3';
import { readAs } from '../shapes/read-as';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const uuidShape = z.string().trim().toLowerCase().regex(UUID);

/**
 * Any non-empty text is accepted as an ID, although samples show lower-case UUIDs (docs/apis/ispring-learn.md#shapes): IDs
 * are only compared. UUIDs are case-insensitive (RFC 9562), and two lists may spell one in different case.
 */
export const idShape = z.string().trim().min(1).transform(lowerCaseUuid);

function lowerCaseUuid(id: string): string {
	const lower = id.toLowerCase();
	// Nearly always, and without the search.
	if (lower === id) return id;
	return UUID.test(id) ? lower : id;
}

/** Missing optional values are omitted or null. An unreadable one is dropped without failing the row. */
export const optionalText = z
	.union([z.string(), z.number(), z.boolean()])
	.nullish()
	.catch(undefined)
	.transform((value) => (value === null || value === undefined ? undefined : String(value)));

/** An ID that may be missing. */
export const optionalId = optionalText.transform((text) => {
	const id = text?.trim() ?? '';
	return id === '' ? undefined : lowerCaseUuid(id);
});

/** `true`, `1` and `"1"` all occur (docs/apis/ispring-learn.md#shapes). */
export const booleanShape = z
	.union([z.boolean(), z.number(), z.string()])
	.nullish()
	.transform((value) => value === true || value === 1 || value === '1' || value === 'true');

const wrappedIdsShape = z.object({ id: z.unknown() });

/** `["a","b"]`, or `{id: [...]}` and `{id: "a"}` as the XML notes in the vendor's OpenAPI file suggest. */
const idsShape = z.preprocess((value) => {
	const inner = readAs(wrappedIdsShape, value)?.id ?? value;
	if (inner === undefined || inner === null || inner === '') return [];
	if (typeof inner === 'object' && Object.keys(inner).length === 0) return [];
	return Array.isArray(inner) ? inner : [inner];
}, z.array(idShape));

/** Parses a list of IDs; undefined when one of them is unreadable, because the list is then incomplete. */
export function readIds(json: unknown): string[] | undefined {
	return readAs(idsShape, json);
}

const recordShape = z.record(z.unknown());

/**
 * Unwraps a single object. It comes bare, although the vendor's OpenAPI file wraps it in `response` and some pages show
 * other wrappers.
 *
 * @param keys names of other possible wrappers
 */
export function unwrap(json: unknown, ...keys: string[]): unknown {
	const body = readAs(recordShape, json);
	for (const key of ['response', ...keys]) {
		if (body && typeof body[key] === 'object' && body[key] !== null) return body[key];
	}
	return json;
}
