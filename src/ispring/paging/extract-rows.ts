import { z } from 'zod/v3';

/** What a page may say beside its rows. */
const PAGING = ['nextPageToken', 'nextPageToekn', 'pageNumber', 'pageSize'];

const recordShape = z.record(z.unknown());

export interface RowsOptions {
	/** What identifies a row: one object that has it, in the place of the list, is a list of one. */
	idKey?: string;
	/** There is always a row: then an answer without a list is none, not an empty list. */
	isStrict?: boolean;
}

/**
 * The rows in an answer: under their key, bare, or in `response`. Nobody has recorded how an account answers when there
 * is nothing, or one row, so `{}`, null, `""` and an empty body are an empty list, and one object is a list of one
 * (docs/apis/ispring-learn.md#shapes).
 *
 * @returns undefined when it is not such an answer, for example an error with the status of a success
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
		const body = recordShape.safeParse(value).data;
		if (!body) return undefined;
		if (idKey !== undefined && idKey in body) return [body];
		// A list as XML has it: one element that holds the rows.
		const [inner, ...others] = Object.values(body);
		return others.length === 0 ? inPlaceOfList(inner) : undefined;
	};
	if (Array.isArray(json)) return json;
	if (isEmptyValue(json)) return none;
	const body = recordShape.safeParse(json).data;
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
