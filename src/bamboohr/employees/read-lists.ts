import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { readAccountFields } from './read-fields';

const PATH = '/api/v1/meta/lists';

const listsShape = z.array(
	z.object({
		fieldId: z.union([z.string(), z.number()]).transform(String).nullish().catch(undefined),
		alias: z.string().nullish(),
		name: z.string().nullish(),
		options: z.array(z.object({ name: z.string().nullish(), archived: z.string().nullish() })).default([]),
	}),
);

type List = z.output<typeof listsShape>[number];

export type CompanyList = 'department' | 'division' | 'location';

export interface CompanyListEntry {
	name: string;
	/** Archived; employees may still have it. */
	isArchived: boolean;
}

export type CompanyLists = Record<CompanyList, CompanyListEntry[]>;

/**
 * The company's departments, divisions and locations, in one request (docs/apis/bamboohr.md#fields-and-lists).
 */
export async function readCompanyLists(transport: Transport): Promise<CompanyLists> {
	const lists = await readLists(transport);
	const entriesOf = (list: CompanyList): CompanyListEntry[] =>
		toEntries(lists.find(({ alias, name }) => [alias, name].some((text) => text?.toLowerCase() === list)));
	return {
		department: entriesOf('department'),
		division: entriesOf('division'),
		location: entriesOf('location'),
	};
}

/** The values of fields that need no list, by BambooHR's type of the field. */
const FIXED_VALUES: ReadonlyMap<string | undefined, string[]> = new Map([
	['checkbox', ['yes', 'no']],
	['status', ['Active', 'Inactive']],
]);

/**
 * The values to choose from for a field; empty for a field without a list, such as a text or a date.
 *
 * @param field alias or number of the field
 */
export async function readFieldValues(transport: Transport, field: string): Promise<CompanyListEntry[]> {
	const lists = await readLists(transport);
	// A list names its field by number, and a custom field may be named by its alias.
	const byName = lists.find(({ alias, fieldId }) => alias === field || fieldId === field);
	if (byName) return toEntries(byName);
	const fields = await readAccountFields(transport);
	const number = fields.numberOf(field);
	const byNumber = lists.find(({ fieldId }) => number !== undefined && fieldId === number);
	if (byNumber) return toEntries(byNumber);
	return (FIXED_VALUES.get(fields.typeOf(field)) ?? []).map((name) => ({ name, isArchived: false }));
}

async function readLists(transport: Transport): Promise<List[]> {
	const json = await transport.request({ method: 'GET', path: PATH, query: { format: 'json' } });
	return parseResponse(listsShape, json, { system: 'BambooHR', request: `GET ${PATH}` });
}

function toEntries(list: List | undefined): CompanyListEntry[] {
	return (list?.options ?? []).flatMap((option) =>
		option.name ? [{ name: option.name.trim(), isArchived: option.archived === 'yes' }] : [],
	);
}

/** One of the lists of `readCompanyLists`. */
export async function readCompanyList(transport: Transport, list: CompanyList): Promise<CompanyListEntry[]> {
	return (await readCompanyLists(transport))[list];
}
