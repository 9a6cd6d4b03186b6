import { z } from 'zod/v3';
import { IncompleteListError, RefusedError } from '../../errors';
import { createPageGuard } from '../../http/page-guard';
import { parseResponse } from '../../http/responses/parse-response';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { rowsShape, type Row } from './read-row';

const PATH = '/api/v1/employees';

/**
 * The largest page size (docs/apis/bamboohr.md#employee-list): pages can only be read one after another.
 */
const PAGE_LIMIT = 2500;

const pageShape = z.object({
	data: rowsShape,
	meta: z.object({
		total: z.coerce.number().optional(),
		// Required: without it, it is unknown whether this was the last page.
		page: z.object({ nextCursor: z.string().nullish() }),
	}),
});

/** Undefined = any status. */
type Status = 'active' | 'inactive' | undefined;

interface StatusRows {
	rows: Row[];
	/** There are more than one page, and only the first was read. */
	hasMore?: boolean;
	/** Set when BambooHR reports more employees than it lists: a sentence for the error. */
	shortage?: string;
}

/**
 * All rows of `GET /employees` (docs/apis/bamboohr.md#employee-list): inactive employees first, then active ones, because
 * it is not certain that every account returns both without a status filter.
 *
 * It is not documented whether employees who are left out because their status is hidden count in `meta.total`. So if
 * there are fewer rows than the total, or none, all employees are read again without the filter.
 *
 * @throws IncompleteListError when that list is not complete either; RefusedError when the API key may not use this
 * endpoint
 */
export async function readListRows(transport: Transport, fields: string): Promise<Row[]> {
	const inactive = await readStatus(transport, 'inactive', fields);
	const active = inactive.shortage === undefined ? await readStatus(transport, 'active', fields) : undefined;
	const found = [...inactive.rows, ...(active?.rows ?? [])];
	const shortage = inactive.shortage ?? active?.shortage;
	if (shortage === undefined && found.length > 0) return found;

	const withoutFilter = await settle(readStatus(transport, undefined, fields));
	if (!withoutFilter.ok) {
		const isResponse =
			withoutFilter.error instanceof RefusedError || withoutFilter.error instanceof IncompleteListError;
		throw isResponse && shortage !== undefined ? new IncompleteListError(shortage) : withoutFilter.error;
	}
	const all = withoutFilter.value;
	if (all.shortage !== undefined) throw new IncompleteListError(shortage ?? all.shortage);
	const ids = new Set(all.rows.map(({ employeeId }) => String(employeeId)));
	const missing = found.filter(({ employeeId }) => !ids.has(String(employeeId))).length;
	if (missing === 0) return all.rows;
	throw new IncompleteListError(`${shortage} Without a status filter, ${missing} of these are missing.`);
}

async function readStatus(transport: Transport, status: Status, fields: string): Promise<StatusRows> {
	const first = await settle(readPages(transport, status, fields));
	if (first.ok) return first.value;
	// A cursor becomes invalid when the employee it points to is deleted meanwhile (400 BadPage): start over once.
	const isCursorInvalid = first.error instanceof RefusedError && first.error.status === 400;
	if (!isCursorInvalid && !(first.error instanceof IncompleteListError)) throw first.error;
	return await readPages(transport, status, fields);
}

/** What a list is filtered by, as the API names it: `ids`, `workEmail`… A text matches every value that contains it. */
export type ListFilter = Record<string, string>;

/**
 * The rows of `GET /employees` that match a filter (docs/apis/bamboohr.md#employee-list). Compare again what matters.
 *
 * @returns undefined when there are more than one page
 * @throws IncompleteListError when there are fewer rows than the total says; RefusedError when the API key may not use
 * this endpoint or the filter
 */
export async function readMatchingRows(
	transport: Transport,
	fields: string,
	filter: ListFilter,
): Promise<Row[] | undefined> {
	const { rows, shortage, hasMore } = await readPages(transport, undefined, fields, filter, 1);
	if (shortage !== undefined) throw new IncompleteListError(shortage);
	return hasMore ? undefined : rows;
}

async function readPages(
	transport: Transport,
	status: Status,
	fields: string,
	filter: ListFilter = status === undefined ? {} : { status },
	maxPages = Infinity,
): Promise<StatusRows> {
	const rows: Row[] = [];
	const guard = createPageGuard(`The list of ${describeEmployees(status)} in BambooHR`);
	const filters = Object.fromEntries(
		Object.entries(filter).map(([name, value]) => [`filter[${name}]`, value]),
	);
	let cursor: string | undefined;
	for (let pages = 1; ; pages += 1) {
		const json = await transport.request({
			method: 'GET',
			path: PATH,
			query: { fields, ...filters, 'page[limit]': PAGE_LIMIT, 'page[after]': cursor },
			isList: true,
		});
		const page = parseResponse(pageShape, json, { system: 'BambooHR', request: `GET ${PATH}` });
		rows.push(...page.data);
		const { total } = page.meta;
		const next = page.meta.page.nextCursor || undefined;
		guard.check({
			ids: page.data.map((row) => row.employeeId ?? row),
			isLast: next === undefined,
			...(next === undefined ? {} : { next }),
			...(total === undefined ? {} : { total }),
		});
		if (next === undefined) {
			if (total === undefined || guard.distinct >= total) return { rows };
			const expected = `${total} ${describeEmployees(status)}`;
			return {
				rows,
				shortage: `BambooHR reports ${expected}, but its list has ${guard.distinct}.`,
			};
		}
		if (pages >= maxPages) return { rows, hasMore: true };
		cursor = next;
	}
}

function describeEmployees(status: Status): string {
	return status === undefined ? 'employees' : `${status} employees`;
}
