import { z } from 'zod/v3';
import { readAs } from '../../shapes/read-as';

/** Fields that a page may have besides its rows. */
const PAGING = ['nextPageToken', 'nextPageToekn', 'pageNumber', 'pageSize'];

const recordShape = z.record(z.unknown());

export interface RowsOptions {
	/** The field that identifies a row: one object with this field instead of the list is a list of one. */
	idKey?: string;
	/** Whether there is always a row: then a response without a list is invalid rather than an empty list. */
	isStrict?: boolean;
}

/**
 * Extracts the rows of a response: under their key, bare, or inside `response`. No response for an empty list or a single
 * row has been recorded, so `{}`, null, `""` and an empty body count as an empty list, and one object as a list of one
 * (docs/apis/ispring-learn.md#shapes).
 *
 * @param key the name of the array in the response
 * @returns undefined when this is not a list, for example an error with the status of a success
 */
export function extractRows(
	json: unknown,
	key: string,
	{ idKey, isStrict = false }: RowsOptions = {},
): unknown[] | undefined {
	const none = isStrict ? undefined : [];
	const inPlaceOfList = (value: unknown): unknown[] | undefined => {
		if (Array.isArray(value)) return value;
		if (isEmptyValue(value)) return none;
		const body = readAs(recordShape, value);
		if (!body) return undefined;
		if (idKey !== undefined && idKey in body) return [body];
		// A list converted from XML: one element that contains the rows.
		const [inner, ...others] = Object.values(body);
		return others.length === 0 ? inPlaceOfList(inner) : undefined;
	};
	if (Array.isArray(json)) return json;
	if (isEmptyValue(json)) return none;
	const body = readAs(recordShape, json);
	if (!body) return undefined;
	if (key in body) return inPlaceOfList(body[key]);
	if ('response' in body) return extractRows(body.response, key, { ...(idKey ? { idKey } : {}), isStrict });
	if (idKey !== undefined && idKey in body) return [body];
	return Object.keys(body).every((name) => PAGING.includes(name)) ? none : undefined;
}

function isEmptyValue(value: unknown): boolean {
	if (value === null || value === undefined || value === '') return true;
	return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
}
