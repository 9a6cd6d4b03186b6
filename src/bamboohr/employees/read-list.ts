import { z } from 'zod/v3';
import type { Transport } from '../../http/types';
import { addRecord } from './add-record';
import type { EmployeeList } from './Employee';
import { ALWAYS_LISTED, EMPLOYEE_FIELDS, listedName, type EmployeeField } from './employee-fields';
import { readListRows } from './read-list-rows';
import { readRow, unreadable, type Row } from './read-row';

/** A list, or a map where the server's language makes one of a list with gaps. */
const restrictedShape = z
	.union([z.array(z.string()), z.record(z.string()).transform((map) => Object.values(map))])
	.nullish()
	.transform((names) => names ?? []);

export interface ListedEmployees extends EmployeeList {
	/** Fields that a mapping asks for and that the list does not have: they may be read elsewhere. */
	missing: string[];
}

/**
 * Everybody, from `GET /employees` (docs/apis/bamboohr.md#employee-list). Whoever leaves between the readings of
 * inactive and of active people is in neither, which is why an account is never switched off for an absence alone; see
 * `confirm-gone.ts`.
 *
 * @param extraFields fields that a mapping asks for
 * @throws IncompleteListError when a page is missing; RefusedError when the key may not use this endpoint
 */
export async function readEmployeeList(
	transport: Transport,
	extraFields: readonly string[],
): Promise<ListedEmployees> {
	const extra: Record<string, string> = {};
	for (const field of extraFields) {
		const name = listedName(field);
		if (name !== undefined) extra[field] = name;
	}
	const known = Object.entries(EMPLOYEE_FIELDS)
		.filter(([field]) => !ALWAYS_LISTED.includes(field as EmployeeField))
		.map(([, names]) => names.list);
	const fields = [...new Set([...known, ...Object.values(extra)])];

	const rows = await readListRows(transport, fields.join(','));
	const list: EmployeeList = { employees: [], unreadable: [], hiddenFields: [], source: 'employee list' };
	// Unknown names are ignored without a word: a field that no row has is not empty, it was not given.
	const notGiven = fields.filter((name) => rows.length > 0 && !rows.some((row) => Object.hasOwn(row, name)));
	const missing = extraFields.filter((field) => {
		const name = listedName(field);
		return name === undefined || notGiven.includes(name);
	});
	const hidden = new Set(notGiven.filter((name) => known.includes(name)));
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
	const hiddenFields = [...new Set([...hidden, ...list.hiddenFields])];
	return { ...list, hiddenFields, missing };
}
