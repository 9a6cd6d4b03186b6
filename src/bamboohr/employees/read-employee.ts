import { z } from 'zod/v3';
import { UnexpectedResponseError } from '../../errors';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import type { EmployeeRecord } from './Employee';
import { REPORT_FIELDS, sourceName } from './employee-fields';
import { isUnreadable, readRecord, rowShape } from './read-row';
import { findColumns } from './report-columns';

export interface ReadEmployeeOptions {
	/** Additional fields, by name or number. */
	extraFields?: readonly string[];
	/** Whether to include values with a future date, such as the next job title. */
	includesFuture?: boolean;
}

/**
 * Reads one employee (docs/apis/bamboohr.md#one-employee). Fields that the API key cannot see are undefined.
 *
 * @throws RefusedError with 404 when the employee does not exist, 403 when the API key cannot see the employee;
 * UnexpectedResponseError when a field is unreadable
 */
export async function readEmployee(
	transport: Transport,
	id: string,
	{ extraFields = [], includesFuture = false }: ReadEmployeeOptions = {},
): Promise<EmployeeRecord> {
	const names = new Map(extraFields.map((field) => [field, sourceName(field, 'report')]));
	const fields = [...new Set([...REPORT_FIELDS, ...names.values()])];
	const json = await transport.request({
		method: 'GET',
		path: `/api/v1/employees/${id}`,
		query: { fields: fields.join(','), onlyCurrent: !includesFuture },
	});
	const context = { system: 'BambooHR', request: 'GET /api/v1/employees/{id}' } as const;
	const row = parseResponse(rowShape.and(z.object({ id: z.union([z.string(), z.number()]) })), json, context);
	const columns = findColumns([row], fields);
	const extra = Object.fromEntries([...names].map(([field, name]) => [field, columns.get(name) ?? name]));
	const record = readRecord(row, 'report', { extra, restricted: new Set() });
	if (!isUnreadable(record)) return record;
	const hint = 'Check the record of this employee in BambooHR and correct that field there.';
	throw new UnexpectedResponseError(context.system, context.request, record.why, false, hint);
}
