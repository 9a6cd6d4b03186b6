import { omit } from 'lodash';
import { z } from 'zod/v3';
import { createGiveWay } from '../../http/give-way';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { addRecord } from './add-record';
import type { EmployeeList } from './Employee';
import {
	ALWAYS_LISTED,
	DEPARTMENT_ID,
	EMPLOYEE_FIELDS,
	listedName,
	type EmployeeField,
} from './employee-fields';
import { readListRows, readMatchingRows, type ListFilter } from './read-list-rows';
import { readRow, unreadable, type Row } from './read-row';

/** A list, or a map, which the server makes of a list with gaps. */
const restrictedShape = z
	.union([z.array(z.string()), z.record(z.string()).transform((map) => Object.values(map))])
	.nullish()
	.transform((names) => names ?? []);

export interface ListedEmployees extends EmployeeList {
	/** Mapped fields that the list does not have; they may be read from another source. */
	missing: string[];
}

/**
 * All employees from `GET /employees` (docs/apis/bamboohr.md#employee-list). An employee who leaves between the reading of
 * inactive and active employees is in neither list, so a user is never deactivated for a missing employee alone; see
 * `confirm-gone.ts`.
 *
 * @param extraFields additional fields of the field mapping
 * @throws IncompleteListError when the list is incomplete; RefusedError when the API key may not use this endpoint
 */
export async function readEmployeeList(
	transport: Transport,
	extraFields: readonly string[],
): Promise<ListedEmployees> {
	return omit(await readList(transport, extraFields, readListRows), 'unavailable');
}

/**
 * The employees who match a filter (docs/apis/bamboohr.md#employee-list).
 *
 * @returns undefined when a field is in none of the rows: whether it is empty or hidden, only the whole list shows; or when
 * more than a page of employees matches
 * @throws RefusedError when the API key may not use this endpoint or the filter; IncompleteListError
 */
export async function readMatchingEmployees(
	transport: Transport,
	extraFields: readonly string[],
	filter: ListFilter,
): Promise<EmployeeList | undefined> {
	let hasMore = false;
	const { missing, unavailable, ...list } = await readList(transport, extraFields, async (_, fields) => {
		const rows = await readMatchingRows(transport, fields, filter);
		hasMore = rows === undefined;
		return rows ?? [];
	});
	if (hasMore) return undefined;
	return missing.length + unavailable.length > 0 ? undefined : list;
}

async function readList(
	transport: Transport,
	extraFields: readonly string[],
	readRows: typeof readListRows,
): Promise<ListedEmployees & { unavailable: string[] }> {
	const extra: Record<string, string> = {};
	for (const field of extraFields) {
		const name = listedName(field);
		if (name !== undefined) extra[field] = name;
	}
	const known = Object.entries(EMPLOYEE_FIELDS)
		.filter(([field]) => !ALWAYS_LISTED.includes(field as EmployeeField))
		.map(([, names]) => names.list);
	const fields = [...new Set([...known, ...Object.values(extra)])];

	const rows = await readRows(transport, [...fields, DEPARTMENT_ID].join(','));
	const list: EmployeeList = { employees: [], unreadable: [], hiddenFields: [], source: 'employee list' };
	// Unknown names are ignored silently: a field in no row is not empty but unavailable.
	const unavailable = fields.filter(
		(name) => rows.length > 0 && !rows.some((row) => Object.hasOwn(row, name)),
	);
	const missing = extraFields.filter((field) => {
		const name = listedName(field);
		return name === undefined || unavailable.includes(name);
	});
	const hidden = new Set(unavailable.filter((name) => known.includes(name)));
	// An employee whose status changed between the two readings is in both: the later row is newer.
	const byId = new Map<string, Row>();
	rows.forEach((row, index) => byId.set(String(row.employeeId ?? row.id ?? `row ${index}`), row));
	const giveWay = createGiveWay(transport.clock);
	for (const row of byId.values()) {
		await giveWay();
		const restricted = readAs(restrictedShape, row._restrictedFields);
		restricted?.filter((name) => name !== DEPARTMENT_ID).forEach((name) => hidden.add(name));
		const record = restricted
			? readRow(row, 'list', { extra, restricted: new Set([...unavailable, ...restricted]) })
			: unreadable(row, 'list', 'the list of its hidden fields is unreadable');
		addRecord(list, record);
	}
	const hiddenFields = [...new Set([...hidden, ...list.hiddenFields])];
	return { ...list, hiddenFields, missing, unavailable };
}
