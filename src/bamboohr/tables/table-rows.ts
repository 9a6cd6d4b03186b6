import { z } from 'zod/v3';
import { createAndFind } from '../../http/idempotency/create-and-find';
import { createOnce } from '../../http/idempotency/create-once';
import type { Transport } from '../../http/types';
import { readText } from '../employees/read-row';
import { postTableRow, readTableRecords, type Cell, type TableRecord } from './tables';

/**
 * Adds a row, once, and tells its id, which the answer does not (docs/apis/bamboohr.md#tables): the new row is the one
 * that was not there before.
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
		findCreated: async (isSent) => {
			const all = await readTableRecords(transport, employeeId, table);
			const added = all
				.filter(({ id }) => !known.has(id))
				.map((row) => ({ row, equal: countEqualCells(row, values) }))
				// After a lost answer a row that has nothing of ours is somebody else's.
				.filter(({ equal }) => isSent || equal > 0)
				// Ids only grow.
				.sort((one, other) => other.equal - one.equal || Number(other.row.id) - Number(one.row.id));
			return added[0]?.row ?? null;
		},
	});
}

/** How many values are in the row just as they were sent: BambooHR writes some in another form, such as amounts. */
function countEqualCells({ cells }: TableRecord, values: Record<string, Cell>): number {
	return Object.entries(values).filter(([column, value]) => readText(cells[column]) === value).length;
}

const refusedShape = z.object({ success: z.literal(false) });

/**
 * Removes a row for good.
 *
 * @throws RefusedError also for the refusal that comes with the status 200 (docs/apis/bamboohr.md#tables)
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
		// What has to be there once, after a lost answer, is the deletion.
		find: async () => {
			const rows = await readTableRecords(transport, employeeId, table);
			return rows.some(({ id }) => id === rowId) ? null : true;
		},
		clock: transport.clock,
		counts: transport.counts,
	});
}
