import { z } from 'zod/v3';
import { UnexpectedResponseError } from '../../errors';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import type { EmployeeRecord } from './Employee';
import { REPORT_FIELDS, sourceName } from './employee-fields';
import { isUnreadable, readRecord, rowShape } from './read-row';
import { findColumns } from './report-columns';

export interface ReadEmployeeOptions {
	/** Fields beyond the known ones, by the name or number that people use. */
	extraFields?: readonly string[];
	/** Also what is entered for a later day, such as the next job title. */
	includesFuture?: boolean;
}

/**
 * One employee (docs/apis/bamboohr.md#one-employee). A field that the key may not see is not in the answer, and so
 * undefined here.
 *
 * @throws RefusedError with 404 when there is no such employee, 403 when the key may not see this one;
 * UnexpectedResponseError
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
	const asked = { system: 'BambooHR', request: 'GET /api/v1/employees/{id}' } as const;
	const row = parseResponse(rowShape.and(z.object({ id: z.union([z.string(), z.number()]) })), json, asked);
	const columns = findColumns([row], fields);
	const extra = Object.fromEntries([...names].map(([field, name]) => [field, columns.get(name) ?? name]));
	const record = readRecord(row, 'report', { extra, restricted: new Set() });
	if (!isUnreadable(record)) return record;
	const hint = 'Look at the record of this employee in BambooHR, and correct that field there.';
	throw new UnexpectedResponseError(asked.system, asked.request, record.why, false, hint);
}
