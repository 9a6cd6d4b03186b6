import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { readAs } from '../../shapes/read-as';
import { isPlainDay } from '../../text/plain-dates';
import type { Employee, EmployeeRecord, Text, UnreadableRecord } from './Employee';
import { DEPARTMENT_ID, EMPLOYEE_FIELDS, ID_NAME, type EmployeeField, type Source } from './employee-fields';

export type Row = Record<string, unknown>;

export const rowShape = z.record(z.unknown());

/** A row that is not an object is a record without an ID, and does not fail the list. */
export const rowsShape = z.array(z.unknown().transform((row): Row => readAs(rowShape, row) ?? {}));

/** IDs are strings in most responses and numbers in some; 0 means the owner of the API key and is not an ID. */
const idShape = z
	.union([z.string(), z.number()])
	.transform(String)
	.pipe(z.string().regex(/^[1-9]\d*$/));

const statusShape = z
	.string()
	.transform((text) => text.trim().toLowerCase())
	.pipe(z.enum(['active', 'inactive']));

/** Older endpoints return this for an empty date. */
const NO_DATE = '0000-00-00';

export interface ReadRowOptions {
	/** The names in the row of additional mapped fields, by their name in the mapping. */
	extra: Record<string, string>;
	/** Names in the row of fields that the API key cannot see in this row. */
	restricted: ReadonlySet<string>;
}

/** Parses a row of any of the three sources as an employee, or as an unreadable record. */
export function readRow(row: Row, source: Source, reading: ReadRowOptions): Employee | UnreadableRecord {
	const record = readRecord(row, source, reading);
	if (isUnreadable(record)) return record;
	const { status } = record;
	if (status !== undefined) return { ...record, status };
	return { ...unreadable(row, source, 'the API key cannot see its status'), record };
}

/** Like `readRow`, for callers that do not need the status. */
export function readRecord(
	row: Row,
	source: Source,
	{ extra, restricted }: ReadRowOptions,
): EmployeeRecord | UnreadableRecord {
	const id = idOf(row, source);
	if (id === undefined) return unreadable(row, source, 'it has no ID');
	// A hidden status is null, empty or missing, depending on the account
	// (docs/apis/bamboohr.md#employee-fields).
	const isStatusHidden = restricted.has('status') || readText(row.status) === null;
	const status = isStatusHidden ? undefined : readAs(statusShape, row.status);
	if (status === undefined && !isStatusHidden) {
		return unreadable(row, source, 'its status is neither Active nor Inactive');
	}

	const unreadableFields: string[] = [];
	const read = (name: string, asText = readText): Text => {
		if (restricted.has(name)) return undefined;
		const value = Object.hasOwn(row, name) ? row[name] : undefined;
		if (value === undefined && source !== 'list') return undefined;
		const text = asText(value);
		if (text === undefined) unreadableFields.push(name);
		return text;
	};
	// A single value, such as an email address: a list of two joined together would be neither.
	const known = (field: EmployeeField) => read(EMPLOYEE_FIELDS[field][source], readSingle);
	const knownDate = (field: EmployeeField): Text => {
		const text = known(field);
		const date = text ? readDate(text) : text;
		if (text && !date) unreadableFields.push(EMPLOYEE_FIELDS[field][source]);
		return date;
	};
	const departmentId = restricted.has(DEPARTMENT_ID) ? undefined : readSingle(row[DEPARTMENT_ID]);
	const record: EmployeeRecord = {
		id,
		status,
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
		...(departmentId ? { departmentId } : {}),
		division: known('division'),
		location: known('location'),
		supervisorId: readId(known('supervisorId')),
		hireDate: knownDate('hireDate'),
		terminationDate: knownDate('terminationDate'),
		extra: Object.fromEntries(Object.entries(extra).map(([field, name]) => [field, read(name)])),
	};
	if (unreadableFields.length === 0) return record;
	return unreadable(row, source, `its field ${unreadableFields.join(', ')} is not text or a date`);
}

/** The record for a row that cannot be parsed. */
export function unreadable(row: Row, source: Source, why: string): UnreadableRecord {
	const id = idOf(row, source);
	return { ...(id === undefined ? {} : { id }), why, raw: JSON.stringify(row).toLowerCase() };
}

/** Whether a parsed row is an unreadable record. */
export function isUnreadable(record: EmployeeRecord | UnreadableRecord): record is UnreadableRecord {
	return 'why' in record;
}

/**
 * Parses a value as text: null for every empty value, undefined for a value that is not a text. A list of several values
 * is joined with commas.
 */
export function readText(value: unknown): Text {
	if (value === undefined || value === null) return null;
	if (Array.isArray(value)) {
		const texts = value.map((one: unknown) => (Array.isArray(one) ? undefined : readText(one)));
		if (texts.includes(undefined)) return undefined;
		return texts.filter((text) => text !== null).join(', ') || null;
	}
	if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
	const text = String(value).trim();
	return text === '' || text.startsWith(NO_DATE) ? null : text;
}

function readSingle(value: unknown): Text {
	return Array.isArray(value) && value.length > 0 ? undefined : readText(value);
}

function readDate(text: string): string | null {
	const day = text.slice(0, 10);
	return isPlainDay(day) ? day : DateTime.fromISO(day).toISODate();
}

function readId(value: Text): Text {
	return value === '0' ? null : value;
}

/** The employee ID in a row; undefined when it is missing or invalid. */
export function idOf(row: Row, source: Source): string | undefined {
	return readAs(idShape, row[ID_NAME[source]] ?? row.id);
}
