import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import type { Employee, EmployeeRecord, Text, UnreadableRecord } from './Employee';
import { EMPLOYEE_FIELDS, ID_NAME, type EmployeeField, type Source } from './employee-fields';

export type Row = Record<string, unknown>;

export const rowShape = z.record(z.unknown());

/** A row that is no object at all is a record without an id, not the end of the list. */
export const rowsShape = z.array(z.unknown().transform((row): Row => rowShape.safeParse(row).data ?? {}));

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

export interface ReadRowOptions {
	/** Names of mapped fields beyond the known ones, as the mapping spells them, to the names in the row. */
	extra: Record<string, string>;
	/** Fields by their name in the row that the key may not see in this row. */
	restricted: ReadonlySet<string>;
}

/** Turns a row of any of the three sources into an employee; what cannot be one is handed back as unreadable. */
export function readRow(row: Row, source: Source, reading: ReadRowOptions): Employee | UnreadableRecord {
	const record = readRecord(row, source, reading);
	if (isUnreadable(record)) return record;
	const { status } = record;
	if (status !== undefined) return { ...record, status };
	return { ...unreadable(row, source, 'the key may not see its status'), record };
}

/** The same for those who only look at somebody, and can do without the status. */
export function readRecord(
	row: Row,
	source: Source,
	{ extra, restricted }: ReadRowOptions,
): EmployeeRecord | UnreadableRecord {
	const id = idOf(row, source);
	if (id === undefined) return unreadable(row, source, 'it has no id');
	// An account says in different ways that the key may not see it: by null, by an empty text, by nothing
	// (docs/apis/bamboohr.md#employee-fields).
	const isStatusHidden = restricted.has('status') || readText(row.status) === null;
	const status = isStatusHidden ? undefined : statusShape.safeParse(row.status).data;
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
	// Somebody has one e-mail and one department: two of them in one text would be neither.
	const known = (field: EmployeeField) => read(EMPLOYEE_FIELDS[field][source], readSingle);
	const knownDate = (field: EmployeeField): Text => {
		const text = known(field);
		const date = text ? readDate(text) : text;
		if (text && !date) unreadableFields.push(EMPLOYEE_FIELDS[field][source]);
		return date;
	};
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
		division: known('division'),
		location: known('location'),
		supervisorId: readId(known('supervisorId')),
		hireDate: knownDate('hireDate'),
		terminationDate: knownDate('terminationDate'),
		extra: Object.fromEntries(Object.entries(extra).map(([field, name]) => [field, read(name)])),
	};
	if (unreadableFields.length === 0) return record;
	return unreadable(row, source, `its field ${unreadableFields.join(', ')} is no text or date`);
}

/** A row that cannot be an employee. */
export function unreadable(row: Row, source: Source, why: string): UnreadableRecord {
	const id = idOf(row, source);
	return { ...(id === undefined ? {} : { id }), why, raw: JSON.stringify(row).toLowerCase() };
}

export function isUnreadable(record: EmployeeRecord | UnreadableRecord): record is UnreadableRecord {
	return 'why' in record;
}

/**
 * Null for every way of saying "nothing"; undefined when it is something that is no text. A field with several values
 * may come as a list: it reads as people would write it.
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
	return DateTime.fromISO(text.slice(0, 10)).toISODate();
}

function readId(value: Text): Text {
	return value === '0' ? null : value;
}

/** Undefined when it is missing or no id. */
export function idOf(row: Row, source: Source): string | undefined {
	return idShape.safeParse(row[ID_NAME[source]] ?? row.id).data;
}
