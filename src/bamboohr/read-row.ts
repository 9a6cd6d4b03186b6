import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Employee, Text, UnreadableRecord } from './Employee';
import { EMPLOYEE_FIELDS, ID_NAME, type EmployeeField, type Source } from './employee-fields';

export type Row = Record<string, unknown>;

export const rowShape = z.record(z.unknown());

/** Ids are strings in most answers and numbers in some; 0 is "the owner of the key", never a person. */
const idShape = z
	.union([z.string(), z.number()])
	.transform(String)
	.pipe(z.string().regex(/^[1-9]\d*$/));

const statusShape = z
	.string()
	.transform((text) => text.trim().toLowerCase())
	.pipe(z.enum(['active', 'inactive']));

/** `0000-00-00` is how older endpoints print "no date". */
const NO_DATE = '0000-00-00';

export interface ReadRow {
	/** Names of mapped fields beyond the known ones, as the mapping spells them, to the names in the row. */
	extra: Record<string, string>;
	/** Fields by their name in the row that the key may not see in this row. */
	restricted: ReadonlySet<string>;
}

/** Turns a row of any of the three sources into an employee; what cannot be one is handed back as unreadable. */
export function readRow(
	row: Row,
	source: Source,
	{ extra, restricted }: ReadRow,
): Employee | UnreadableRecord {
	const id = idShape.safeParse(row[ID_NAME[source]] ?? row.id);
	if (!id.success) return { why: 'it has no id', raw: rawOf(row) };
	const status = statusShape.safeParse(row.status);
	if (!status.success)
		return { id: id.data, why: 'its status is neither Active nor Inactive', raw: rawOf(row) };

	const unreadable: string[] = [];
	const read = (name: string): Text => {
		if (restricted.has(name)) return undefined;
		const value = row[name];
		if (value === undefined && source !== 'list') return undefined;
		const text = readText(value);
		if (text === undefined) unreadable.push(name);
		return text;
	};
	const known = (field: EmployeeField) => read(EMPLOYEE_FIELDS[field][source]);
	const employee: Employee = {
		id: id.data,
		status: status.data,
		employeeNumber: known('employeeNumber'),
		firstName: known('firstName'),
		lastName: known('lastName'),
		preferredName: known('preferredName'),
		workEmail: known('workEmail'),
		homeEmail: known('homeEmail'),
		mobilePhone: known('mobilePhone'),
		workPhone: known('workPhone'),
		jobTitle: known('jobTitle'),
		department: known('department'),
		division: known('division'),
		location: known('location'),
		supervisorId: readId(known('supervisorId')),
		hireDate: readDate(known('hireDate')),
		terminationDate: readDate(known('terminationDate')),
		extra: Object.fromEntries(Object.entries(extra).map(([field, name]) => [field, read(name)])),
	};
	if (unreadable.length === 0) return employee;
	return { id: id.data, why: `its field ${unreadable.join(', ')} is no text`, raw: rawOf(row) };
}

export function isUnreadable(record: Employee | UnreadableRecord): record is UnreadableRecord {
	return 'why' in record;
}

/** Null for every way of saying "nothing"; undefined when it is something that is no text. */
export function readText(value: unknown): Text {
	if (value === undefined || value === null) return null;
	if (Array.isArray(value) && value.length === 0) return null;
	if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
	const text = String(value).trim();
	return text === '' || text === NO_DATE ? null : text;
}

function readDate(value: Text): Text {
	if (!value) return value;
	const date = DateTime.fromISO(value.slice(0, 10));
	return date.isValid ? date.toISODate() : null;
}

function readId(value: Text): Text {
	return value === '0' ? null : value;
}

function rawOf(row: Row): string {
	return JSON.stringify(row).toLowerCase();
}
