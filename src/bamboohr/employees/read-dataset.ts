import { z } from 'zod/v3';
import { IncompleteListError } from '../../errors';
import { createPageGuard } from '../../http/page-guard';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { addRecord } from './add-record';
import type { EmployeeList } from './Employee';
import { EMPLOYEE_FIELDS, ID_NAME, sourceName } from './employee-fields';
import { idOf, readRow, rowShape, rowsShape, type Row } from './read-row';

const PATH = '/api/v2/datasets/employee/data';
const PAGE_SIZE = 1000;
const KNOWN_FIELDS = [
	ID_NAME.dataset,
	'status',
	...Object.values(EMPLOYEE_FIELDS).map((names) => names.dataset),
];

const countShape = z.coerce.number().nonnegative().optional();
const pageShape = z.object({
	data: rowsShape,
	meta: z.object({ totalItems: z.preprocess((count) => count ?? undefined, countShape) }).default({}),
});

/**
 * All employees from the `employee` dataset (docs/apis/bamboohr.md#dataset). A field that the API key cannot see is an
 * error here, so nothing is hidden silently.
 *
 * @throws RefusedError when the API key may not use the dataset or one of the fields; IncompleteListError
 */
export async function readEmployeeDataset(
	transport: Transport,
	extraFields: readonly string[],
): Promise<EmployeeList> {
	const extra = Object.fromEntries(extraFields.map((field) => [field, sourceName(field, 'dataset')]));
	const rows = await readDatasetRows(transport, [...KNOWN_FIELDS, ...Object.values(extra)]);
	const list: EmployeeList = { employees: [], unreadable: [], hiddenFields: [], source: 'employee dataset' };
	for (const row of rows) {
		addRecord(list, readRow(row, 'dataset', { extra, restricted: new Set() }));
	}
	return list;
}

/**
 * All rows of the dataset. A row that comes twice, because an employee was added or removed between two pages, counts
 * once.
 *
 * @param fields names in the dataset, including `eeid`
 * @throws IncompleteListError when the list does not end or rows are missing
 */
export async function readDatasetRows(transport: Transport, fields: readonly string[]): Promise<Row[]> {
	const rows = new Map<unknown, Row>();
	const guard = createPageGuard('The employee dataset of BambooHR');
	for (let page = 1; ; page++) {
		const json = await transport.request({
			method: 'POST',
			path: PATH,
			readOnly: true,
			isList: true,
			body: {
				fields: [...new Set(fields)],
				filter: "status in ('Active','Inactive')",
				orderBy: `${ID_NAME.dataset} asc`,
				page,
				pageSize: PAGE_SIZE,
			},
		});
		const { data, meta } = parseResponse(pageShape, json, { system: 'BambooHR', request: `POST ${PATH}` });
		const knownBefore = rows.size;
		const keyed = data.map((entry): [unknown, Row] => {
			const row = readAs(rowShape, entry.fields ?? entry) ?? entry;
			return [idOf(row, 'dataset') ?? row, row];
		});
		keyed.forEach(([key, row]) => rows.set(key, row));
		const { totalItems } = meta;
		const isComplete = totalItems === undefined ? data.length < PAGE_SIZE : rows.size >= totalItems;
		if (isComplete) return [...rows.values()];
		if (rows.size > knownBefore) {
			const ids = keyed.map(([key]) => key);
			guard.check({ ids, isLast: false, ...(totalItems === undefined ? {} : { total: totalItems }) });
			continue;
		}
		throw new IncompleteListError(
			`The employee dataset of BambooHR does not end: ${rows.size} of ${totalItems ?? 'an unknown number of'} employees were received.`,
		);
	}
}
