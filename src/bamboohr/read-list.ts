import { z } from 'zod/v3';
import { IncompleteListError, RefusedError } from '../errors';
import { createPageGuard } from '../http/page-guard';
import { readAnswer } from '../http/read-answer';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { addRecord } from './add-record';
import type { EmployeeList } from './Employee';
import { ALWAYS_LISTED, EMPLOYEE_FIELDS, listedName, type EmployeeField } from './employee-fields';
import { readRow, rowsShape, unreadable, type Row } from './read-row';

const PATH = '/api/v1/employees';

/** The largest page that there is (fact sheet 2.4): every page is a round trip that the next one waits for. */
const PAGE_LIMIT = 2500;

const pageShape = z.object({
	data: rowsShape,
	meta: z.object({
		total: z.coerce.number().optional(),
		// Needed: without it nobody knows whether this was the last page.
		page: z.object({ nextCursor: z.string().nullish() }),
	}),
});

/** A list, or a map where the server's language makes one of a list with gaps. */
const restrictedShape = z
	.union([z.array(z.string()), z.record(z.string()).transform((map) => Object.values(map))])
	.nullish()
	.transform((names) => names ?? []);

/**
 * Everybody, from `GET /employees` (fact sheet 2.4): page by page, inactive people first, then active ones, since
 * it is not certain that a call without a status filter returns both. Whoever leaves in between is in neither, which is
 * why an account is never switched off for an absence alone; see `confirm-gone.ts`.
 *
 * @param extraFields fields that a mapping asks for; those the list does not have are left out
 * @throws IncompleteListError when a page is missing; RefusedError when the key may not use this endpoint
 */
export async function readEmployeeList(
	transport: Transport,
	extraFields: readonly string[],
): Promise<EmployeeList> {
	const extra: Record<string, string> = {};
	for (const field of extraFields) {
		const name = listedName(field);
		if (name !== undefined) extra[field] = name;
	}
	const known = Object.entries(EMPLOYEE_FIELDS)
		.filter(([field]) => !ALWAYS_LISTED.includes(field as EmployeeField))
		.map(([, names]) => names.list);
	const fields = [...new Set([...known, ...Object.values(extra)])];

	const byStatus = [
		...(await readStatus(transport, 'inactive', fields.join(','))),
		...(await readStatus(transport, 'active', fields.join(','))),
	];
	// Whose status the key may not see is found by neither, and is not to be taken for absent (fact sheet 2.4).
	const rows = byStatus.length > 0 ? byStatus : await readStatus(transport, undefined, fields.join(','));
	const list: EmployeeList = { employees: [], unreadable: [], hiddenFields: [], source: 'employee list' };
	// Unknown names are ignored without a word: a field that no row has is not empty, it was not given.
	const notGiven = fields.filter((name) => rows.length > 0 && !rows.some((row) => Object.hasOwn(row, name)));
	const hidden = new Set(notGiven);
	// Somebody whose status changed between the two readings is in both: the later row is the newer one.
	const byId = new Map<string, Row>();
	rows.forEach((row, index) => byId.set(String(row.employeeId ?? row.id ?? `row ${index}`), row));
	for (const row of byId.values()) {
		const restricted = restrictedShape.safeParse(row._restrictedFields);
		restricted.data?.forEach((name) => hidden.add(name));
		const record = restricted.success
			? readRow(row, 'list', { extra, restricted: new Set([...notGiven, ...restricted.data]) })
			: unreadable(row, 'list', 'the list of its hidden fields cannot be read');
		addRecord(list, record);
	}
	list.hiddenFields = [...new Set([...hidden, ...list.hiddenFields])];
	return list;
}

/** Undefined = of any status. */
type Status = 'active' | 'inactive' | undefined;

async function readStatus(transport: Transport, status: Status, fields: string): Promise<Row[]> {
	const first = await settle(readPages(transport, status, fields));
	if (first.ok) return first.value;
	// A cursor dies when its boundary person was deleted meanwhile (400 BadPage): the listing starts again, once.
	const cursorDied = first.error instanceof RefusedError && first.error.status === 400;
	if (!cursorDied && !(first.error instanceof IncompleteListError)) throw first.error;
	return await readPages(transport, status, fields);
}

async function readPages(transport: Transport, status: Status, fields: string): Promise<Row[]> {
	const rows: Row[] = [];
	const guard = createPageGuard(`The list of ${peopleOf(status)} in BambooHR`);
	for (let cursor: string | undefined; ; ) {
		const json = await transport.request({
			method: 'GET',
			path: PATH,
			query: { fields, 'filter[status]': status, 'page[limit]': PAGE_LIMIT, 'page[after]': cursor },
			isList: true,
		});
		const page = readAnswer(pageShape, json, { system: 'BambooHR', request: `GET ${PATH}` });
		rows.push(...page.data);
		const { total } = page.meta;
		const next = page.meta.page.nextCursor || undefined;
		guard.pass({
			ids: page.data.map((row) => row.employeeId ?? row),
			isLast: next === undefined,
			...(next === undefined ? {} : { next }),
			...(total === undefined ? {} : { total }),
		});
		if (next === undefined) {
			assertComplete(guard.distinct, total, status);
			return rows;
		}
		cursor = next;
	}
}

function assertComplete(distinct: number, total: number | undefined, status: Status): void {
	if (total === undefined || distinct >= total) return;
	throw new IncompleteListError(
		`BambooHR says that there are ${total} ${peopleOf(status)}, but its list has ${distinct}.`,
	);
}

function peopleOf(status: Status): string {
	return status === undefined ? 'employees' : `${status} employees`;
}
