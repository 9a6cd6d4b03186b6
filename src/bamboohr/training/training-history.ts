import { z } from 'zod/v3';
import { SyncError } from '../../errors';
import { parseResponse } from '../../http/responses/parse-response';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { ID_NAME } from '../employees/employee-fields';
import { readDatasetNames } from '../employees/read-dataset-names';
import { readAs } from '../../shapes/read-as';
import { idShape, textShape } from '../shapes';

const PATH = '/api/v1/datasets/employee';
const PAGE_SIZE = 1000;
const DATE = 'completedTrainingDate';
const NOTES = 'completedTrainingNotes';
const ENTITY = 'employeeTrainingHistory';

const pageShape = z.object({
	data: z.array(z.record(z.unknown())),
	pagination: z.object({ total_pages: z.coerce.number().nullish().catch(null) }).nullish(),
});

/** A training record as the dataset shows it: without its ID and its type. */
export interface TrainingHistoryRow {
	employeeId: string;
	/** `yyyy-mm-dd`. */
	completed: string;
	notes: string;
}

/**
 * Training records of all employees, as far as the `employee` dataset shows them (docs/apis/bamboohr.md#training-history).
 * No live account has been seen to do so: rows may be missing, and a row without a date or notes is left out. What is
 * returned is no proof that anything else is missing.
 *
 * @param maxPages reads no more pages of 1,000 rows than these
 * @returns no rows when the dataset does not have these fields, or cannot be read
 * @throws StoppedError when the execution was stopped
 */
export async function readTrainingHistory(
	transport: Transport,
	maxPages: number,
): Promise<TrainingHistoryRow[]> {
	const rows = await settle(readRows(transport, maxPages));
	if (rows.ok) return rows.value;
	if (rows.error instanceof SyncError && rows.error.kind !== 'stopped') return [];
	throw rows.error;
}

async function readRows(transport: Transport, maxPages: number): Promise<TrainingHistoryRow[]> {
	const names = await readDatasetNames(transport);
	// Asking for a name that the dataset does not have fails, and some accounts answer that with a 500.
	if (![DATE, NOTES].every((name) => names.has(name))) return [];
	const found: TrainingHistoryRow[] = [];
	for (let page = 1; page <= maxPages; page++) {
		const json = await transport.request({
			method: 'POST',
			path: PATH,
			query: { page, page_size: PAGE_SIZE },
			readOnly: true,
			isList: true,
			body: {
				fields: [ID_NAME.dataset, DATE, NOTES],
				// In this order, no row moves from one page to another.
				sortBy: [{ field: ID_NAME.dataset, sort: 'asc' }],
				showHistory: [ENTITY],
			},
		});
		const { data, pagination } = parseResponse(pageShape, json, {
			system: 'BambooHR',
			request: `POST ${PATH}`,
		});
		found.push(...data.flatMap(toRow));
		if (data.length === 0 || page >= (pagination?.total_pages ?? 1)) break;
	}
	return found;
}

function toRow(row: Record<string, unknown>): TrainingHistoryRow[] {
	const employeeId = readAs(idShape, row[ID_NAME.dataset]);
	const [completed, notes] = [readAs(textShape, row[DATE]), readAs(textShape, row[NOTES])];
	return employeeId && completed && notes ? [{ employeeId, completed, notes }] : [];
}
