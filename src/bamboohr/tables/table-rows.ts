import { z } from 'zod/v3';
import { createAndFind } from '../../http/idempotency/create-and-find';
import { createOnce } from '../../http/idempotency/create-once';
import type { Transport } from '../../http/types';
import { readText } from '../employees/read-row';
import { postTableRow, readTableRecords, type Cell, type TableRecord } from './table-records';

/**
 * Adds a table row once and returns it with its ID, which the response does not contain (docs/apis/bamboohr.md#tables): the
 * new row is the one that did not exist before.
 *
 * @throws SyncError when the request fails; UnexpectedResponseError when the new row does not appear in the table
 */
export async function addTableRow(
	transport: Transport,
	employeeId: string,
	table: string,
	values: Record<string, Cell>,
): Promise<TableRecord> {
	const before = await readTableRecords(transport, employeeId, table);
	const known = new Set(before.map(({ id }) => id));
	return await createAndFind({
		transport,
		request: 'POST /employees/{id}/tables',
		send: async () => await postTableRow(transport, employeeId, table, values),
		findCreated: async (isAccepted) => {
			const all = await readTableRecords(transport, employeeId, table);
			const added = all
				.filter(({ id }) => !known.has(id))
				.map((row) => ({ row, equal: countEqualCells(row, values) }))
				// After a lost response a row with none of our values is not ours.
				.filter(({ equal }) => isAccepted || equal > 0)
				// IDs only increase.
				.sort((one, other) => other.equal - one.equal || Number(other.row.id) - Number(one.row.id));
			return added[0]?.row ?? null;
		},
	});
}

/** The number of values in the row that equal what was sent: BambooHR reformats some, such as amounts. */
function countEqualCells({ cells }: TableRecord, values: Record<string, Cell>): number {
	return Object.entries(values).filter(([column, value]) => readText(cells[column]) === value).length;
}

const refusedShape = z.object({ success: z.literal(false) });

/**
 * Deletes a row permanently.
 *
 * @throws RefusedError, including for a refusal with the status 200 (docs/apis/bamboohr.md#tables)
 */
export async function deleteTableRow(
	transport: Transport,
	employeeId: string,
	table: string,
	rowId: string,
): Promise<void> {
	const path = `/api/v1/employees/${[employeeId, 'tables', table, rowId].map(encodeURIComponent).join('/')}`;
	const isRefusal = (json: unknown) => refusedShape.safeParse(json).success;
	await createOnce({
		create: async () => {
			await transport.request({ method: 'DELETE', path, isRefusal });
			return true;
		},
		// After a lost response, checks that the row no longer exists.
		find: async () => {
			const rows = await readTableRecords(transport, employeeId, table);
			return rows.some(({ id }) => id === rowId) ? null : true;
		},
		clock: transport.clock,
		counts: transport.counts,
	});
}
