import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';

const PATH = '/api/v1/meta/lists';

const listsShape = z.array(
	z.object({
		alias: z.string().nullish(),
		name: z.string().nullish(),
		options: z.array(z.object({ name: z.string().nullish(), archived: z.string().nullish() })).default([]),
	}),
);

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
	const json = await transport.request({ method: 'GET', path: PATH, query: { format: 'json' } });
	const lists = parseResponse(listsShape, json, { system: 'BambooHR', request: `GET ${PATH}` });
	const entriesOf = (list: CompanyList): CompanyListEntry[] => {
		const found = lists.find(({ alias, name }) => [alias, name].some((text) => text?.toLowerCase() === list));
		return (found?.options ?? []).flatMap((option) =>
			option.name ? [{ name: option.name.trim(), isArchived: option.archived === 'yes' }] : [],
		);
	};
	return {
		department: entriesOf('department'),
		division: entriesOf('division'),
		location: entriesOf('location'),
	};
}

/** One of the lists of `readCompanyLists`. */
export async function readCompanyList(transport: Transport, list: CompanyList): Promise<CompanyListEntry[]> {
	return (await readCompanyLists(transport))[list];
}
