import { z } from 'zod/v3';
import { createOnce } from '../../http/idempotency/create-once';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { readText, rowShape, type Row } from '../employees/read-row';
import { idShape } from '../shapes';

/** A row as received. */
export interface TableRecord {
	id: string;
	employeeId: string;
	cells: Row;
}

/** A value to write to a column: a list for columns with several values, such as teams. */
export type Cell = string | string[];

export interface TableRow {
	id: string;
	employeeId: string;
	/** By alias; empty ones are ''. */
	values: Record<string, string>;
}

const idsShape = z.object({ id: idShape, employeeId: idShape });

/**
 * The rows of a table with their values as text.
 *
 * @param employeeId an employee ID, or `all`
 */
export async function readTableRows(
	transport: Transport,
	employeeId: string,
	table: string,
): Promise<TableRow[]> {
	return (await readTableRecords(transport, employeeId, table)).map(({ cells, ...ids }) => {
		const values = Object.entries(cells).map(([column, value]) => [column, readText(value) ?? '']);
		return { ...ids, values: Object.fromEntries(values) };
	});
}

/**
 * The rows of a table as received, in no order.
 *
 * @param employeeId an employee ID, or `all`
 */
export async function readTableRecords(
	transport: Transport,
	employeeId: string,
	table: string,
): Promise<TableRecord[]> {
	const path = `/api/v1/employees/${encodeURIComponent(employeeId)}/tables/${encodeURIComponent(table)}`;
	const json = await transport.request({ method: 'GET', path, isList: true });
	const context = { system: 'BambooHR', request: 'GET /employees/{id}/tables' } as const;
	return parseResponse(z.array(rowShape), json, context).map((row) => {
		const ids = parseResponse(idsShape, { employeeId, ...row }, context);
		return { ...ids, cells: row };
	});
}

/**
 * Adds a row once. The response has no ID (docs/apis/bamboohr.md#tables).
 *
 * @param isMatch recognizes the row among all rows of the employee after a lost response
 */
export async function createTableRow(
	transport: Transport,
	employeeId: string,
	table: string,
	values: Record<string, string>,
	isMatch: (row: TableRow) => boolean,
): Promise<void> {
	await createOnce({
		create: async () => {
			await postTableRow(transport, employeeId, table, values);
			return true;
		},
		find: async () => ((await readTableRows(transport, employeeId, table)).some(isMatch) ? true : null),
		clock: transport.clock,
		counts: transport.counts,
	});
}

/** Sends a row without looking it up after a lost response: the caller does that. */
export async function postTableRow(
	transport: Transport,
	employeeId: string,
	table: string,
	values: Record<string, Cell>,
): Promise<void> {
	const path = writePath(employeeId, table);
	await transport.request({ method: 'POST', path, body: values, expectsJson: false });
}

/** Updates only the given columns. */
export async function updateTableRow(
	transport: Transport,
	{ id, employeeId }: Pick<TableRow, 'id' | 'employeeId'>,
	table: string,
	values: Record<string, Cell>,
): Promise<void> {
	await transport.request({
		method: 'POST',
		path: `${writePath(employeeId, table)}/${encodeURIComponent(id)}`,
		body: values,
		repeatable: true,
		expectsJson: false,
	});
}

/** Writes use v1_1: the older version v1 is deprecated. */
function writePath(employeeId: string, table: string): string {
	return `/api/v1_1/employees/${encodeURIComponent(employeeId)}/tables/${encodeURIComponent(table)}`;
}
