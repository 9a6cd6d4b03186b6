import { z } from 'zod';
import { createOnce } from '../http/create-once';
import { readAnswer } from '../http/read-answer';
import type { Transport } from '../http/types';
import { readText, rowShape } from './read-row';
import { idShape } from './training-shapes';

export interface Table {
	alias: string;
	/** Aliases of its columns. */
	columns: string[];
}

export interface TableRow {
	id: string;
	employeeId: string;
	/** By alias; empty ones are ''. */
	values: Record<string, string>;
}

const idsShape = z.object({ id: idShape, employeeId: idShape });
const tablesShape = z.array(
	z.object({
		alias: z.string(),
		fields: z.array(z.object({ alias: z.string().nullish() })).default([]),
	}),
);

/** The tables of the account and their columns (fact sheet 2.7). */
export async function readTables(transport: Transport): Promise<Table[]> {
	const path = '/api/v1/meta/tables';
	const json = await transport.request({ method: 'GET', path });
	const tables = readAnswer(tablesShape, json, { system: 'BambooHR', request: `GET ${path}` });
	return tables.map(({ alias, fields }) => ({
		alias,
		columns: fields.flatMap((field) => field.alias ?? []),
	}));
}

/** The rows of a table, of one employee or of `all`. */
export async function readTableRows(
	transport: Transport,
	employeeId: string,
	table: string,
): Promise<TableRow[]> {
	const path = `/api/v1/employees/${encodeURIComponent(employeeId)}/tables/${encodeURIComponent(table)}`;
	const json = await transport.request({ method: 'GET', path });
	const asked = { system: 'BambooHR', request: 'GET /employees/{id}/tables' } as const;
	return readAnswer(z.array(rowShape), json, asked).map((row) => {
		const ids = readAnswer(idsShape, { employeeId, ...row }, asked);
		const values = Object.entries(row).map(([column, value]) => [column, readText(value) ?? '']);
		return { ...ids, values: Object.fromEntries(values) };
	});
}

/**
 * Adds a row, once. The answer has no id (fact sheet 2.7).
 *
 * @param isIt tells the row among all of the employee after an answer was lost
 */
export async function createTableRow(
	transport: Transport,
	employeeId: string,
	table: string,
	values: Record<string, string>,
	isIt: (row: TableRow) => boolean,
): Promise<void> {
	await createOnce({
		create: async () => {
			await transport.request({
				method: 'POST',
				path: writePath(employeeId, table),
				body: values,
				expectsJson: false,
			});
			return true;
		},
		find: async () => ((await readTableRows(transport, employeeId, table)).some(isIt) ? true : null),
		clock: transport.clock,
		counts: transport.counts,
	});
}

export async function updateTableRow(
	transport: Transport,
	{ id, employeeId }: Pick<TableRow, 'id' | 'employeeId'>,
	table: string,
	values: Record<string, string>,
): Promise<void> {
	await transport.request({
		method: 'POST',
		path: `${writePath(employeeId, table)}/${encodeURIComponent(id)}`,
		body: values,
		repeatable: true,
		expectsJson: false,
	});
}

/** The older form, v1, is still served but marked as deprecated. */
function writePath(employeeId: string, table: string): string {
	return `/api/v1_1/employees/${encodeURIComponent(employeeId)}/tables/${encodeURIComponent(table)}`;
}
