import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import type { CompanyList } from './company-list';
import { readAccountFields } from './read-fields';

export type { CompanyList } from './company-list';

const PATH = '/api/v1/meta/lists';

const listsShape = z.array(
	z.object({
		fieldId: z.union([z.string(), z.number()]).transform(String).nullish().catch(undefined),
		alias: z.string().nullish(),
		name: z.string().nullish(),
		multiple: z.string().nullish().catch(undefined),
		options: z
			.array(
				z.object({
					id: z.union([z.string(), z.number()]).transform(String).nullish().catch(undefined),
					name: z.string().nullish(),
					archived: z.string().nullish(),
					createdDate: z.string().nullish().catch(undefined),
				}),
			)
			.default([]),
	}),
);

type List = z.output<typeof listsShape>[number];
type Option = Pick<List['options'][number], 'name' | 'archived'>;

export interface CompanyListEntry {
	name: string;
	/** Archived; employees may still have it. */
	isArchived: boolean;
}

/** A value with what identifies it while its name changes. */
export interface ListOption extends CompanyListEntry {
	/** Some lists have none. */
	id?: string;
	/** When the value was created, as BambooHR writes it. */
	createdDate?: string;
}

/** The values to choose from for a field. */
export interface FieldList {
	entries: ListOption[];
	/** Whether an employee may have several of them. */
	isMultiple: boolean;
}

export type CompanyLists = Record<CompanyList, CompanyListEntry[]>;

/** Lists of some accounts have no alias; these are the names that BambooHR gives them, in lower case. */
const LIST_NAMES: Record<CompanyList, string> = {
	department: 'department',
	division: 'division',
	location: 'location',
	jobTitle: 'job title',
	employmentHistoryStatus: 'employment status',
};

/**
 * The company's departments, divisions, locations, job titles and employment statuses, in one request
 * (docs/apis/bamboohr.md#fields-and-lists).
 */
export async function readCompanyLists(transport: Transport): Promise<CompanyLists> {
	const lists = await readLists(transport);
	const entriesOf = (list: CompanyList): CompanyListEntry[] => toEntries(findList(lists, list)?.options);
	return {
		department: entriesOf('department'),
		division: entriesOf('division'),
		location: entriesOf('location'),
		jobTitle: entriesOf('jobTitle'),
		employmentHistoryStatus: entriesOf('employmentHistoryStatus'),
	};
}

/** A department in BambooHR's list of them. */
export interface ListedDepartment extends CompanyListEntry {
	id: string;
}

/** The company's departments with their IDs; those without an ID are left out. */
export async function readListedDepartments(transport: Transport): Promise<ListedDepartment[]> {
	const options = findList(await readLists(transport), 'department')?.options ?? [];
	return options.flatMap(({ id, ...option }) =>
		id ? toEntries([option]).map((entry) => ({ ...entry, id })) : [],
	);
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
	return (await readFieldLists(transport, [field])).get(field)?.entries ?? [];
}

/**
 * The lists of some fields, in one request, and another one for custom fields that are named by their alias.
 *
 * @param fields aliases or numbers
 * @returns by field; without fields that have no list
 */
export async function readFieldLists(
	transport: Transport,
	fields: readonly string[],
): Promise<Map<string, FieldList>> {
	const lists = await readLists(transport);
	const byName = (field: string) =>
		lists.find(({ alias, fieldId }) => alias === field || fieldId === field) ?? companyList(lists, field);
	// A list names its field by number, and a custom field may be named by its alias.
	const account = fields.every(byName) ? undefined : await readAccountFields(transport);
	const listOf = (field: string): FieldList | undefined => {
		const number = account?.numberOf(field);
		const list = byName(field) ?? lists.find(({ fieldId }) => number !== undefined && fieldId === number);
		if (list) return { entries: list.options.flatMap(toOptions), isMultiple: list.multiple === 'yes' };
		const fixed = FIXED_VALUES.get(account?.typeOf(field));
		return fixed && { entries: fixed.map((name) => ({ name, isArchived: false })), isMultiple: false };
	};
	return new Map(
		fields.flatMap((field): Array<[string, FieldList]> => {
			const list = listOf(field);
			return list ? [[field, list]] : [];
		}),
	);
}

const COMPANY_LISTS: readonly CompanyList[] = ['department', 'division', 'location'];

/** A list of the company may lack an alias. */
function companyList(lists: readonly List[], field: string): List | undefined {
	const wanted = COMPANY_LISTS.find((one) => one === field);
	return wanted && findList(lists, wanted);
}

async function readLists(transport: Transport): Promise<List[]> {
	const json = await transport.request({ method: 'GET', path: PATH, query: { format: 'json' } });
	return parseResponse(listsShape, json, { system: 'BambooHR', request: `GET ${PATH}` });
}

function findList(lists: readonly List[], wanted: CompanyList): List | undefined {
	return (
		lists.find(({ alias }) => alias?.toLowerCase() === wanted.toLowerCase()) ??
		lists.find(({ name }) => name?.toLowerCase() === LIST_NAMES[wanted])
	);
}

function toEntries(options: readonly Option[] = []): CompanyListEntry[] {
	return options.flatMap(({ name, archived }) =>
		name ? [{ name: name.trim(), isArchived: archived === 'yes' }] : [],
	);
}

function toOptions({ id, createdDate, ...option }: List['options'][number]): ListOption[] {
	return toEntries([option]).map((entry) => ({
		...entry,
		...(id ? { id } : {}),
		...(createdDate ? { createdDate } : {}),
	}));
}

/** One of the lists of `readCompanyLists`. */
export async function readCompanyList(transport: Transport, list: CompanyList): Promise<CompanyListEntry[]> {
	return (await readCompanyLists(transport))[list];
}
