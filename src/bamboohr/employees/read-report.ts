import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { addRecord } from './add-record';
import type { EmployeeList } from './Employee';
import { REPORT_FIELDS, sourceName } from './employee-fields';
import { idOf, readRow, rowsShape, type Row } from './read-row';
import { findColumns } from './report-columns';

const PATH = '/api/v1/reports/custom';

const reportShape = z.object({ employees: rowsShape });

/**
 * All employees, active and inactive, from a custom report (docs/apis/bamboohr.md#custom-report), in one response. Fields
 * that the API key cannot see are omitted, so a field in no row counts as hidden.
 */
export async function readEmployeeReport(
	transport: Transport,
	extraFields: readonly string[],
): Promise<EmployeeList> {
	const wanted = Object.fromEntries(extraFields.map((field) => [field, sourceName(field, 'report')]));
	const fields = [...new Set([...REPORT_FIELDS, ...Object.values(wanted)])];
	const rows = await readReportRows(transport, fields);
	const columns = findColumns(rows, fields);
	const extra = Object.fromEntries(
		Object.entries(wanted).map(([field, name]) => [field, columns.get(name) ?? name]),
	);
	const list: EmployeeList = { employees: [], unreadable: [], hiddenFields: [], source: 'custom report' };
	for (const row of rows) {
		addRecord(list, readRow(row, 'report', { extra, restricted: new Set() }));
	}
	const given = new Set(rows.flatMap((row) => Object.keys(row)));
	const unavailable = fields.filter((name) => !given.has(columns.get(name) ?? name));
	list.hiddenFields = [...new Set([...list.hiddenFields, ...unavailable])];
	return list;
}

/** All rows of a report. An employee with two rows, because a field has two values, counts once. */
export async function readReportRows(transport: Transport, fields: readonly string[]): Promise<Row[]> {
	const json = await transport.request({
		method: 'POST',
		path: PATH,
		query: { format: 'json', onlyCurrent: true },
		readOnly: true,
		isList: true,
		body: { title: 'iSpring Learn sync', fields },
	});
	const report = parseResponse(reportShape, json, { system: 'BambooHR', request: `POST ${PATH}` });
	return [...new Map(report.employees.map((row) => [idOf(row, 'report') ?? row, row])).values()];
}
