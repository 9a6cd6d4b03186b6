import { IncompleteListError, RefusedError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import type { EmployeeList, EmployeeRecord, Text } from './Employee';
import { listedName, sourceName } from './employee-fields';
import { readDatasetRows, readEmployeeDataset } from './read-dataset';
import { readEmployeeList } from './read-list';
import { readEmployeeReport, readReportRows } from './read-report';
import { readText, type Row } from './read-row';
import { columnsOf } from './report-columns';

/** Not every company's key may use the newest endpoint; these answers mean "try the older one". */
const CLOSED = [400, 401, 403, 404, 405, 422];

/**
 * Everybody in BambooHR, active and inactive: from the employee list; where that is closed to the key, or has fewer
 * people than it says there are, from the dataset; where both are closed, from a custom report.
 *
 * @param extraFields BambooHR fields beyond the known ones, as the field mapping names them
 */
export async function readEmployees(
	transport: Transport,
	extraFields: readonly string[],
): Promise<EmployeeList> {
	const listed = await settle(readEmployeeList(transport, extraFields));
	if (listed.ok) return await addUnlistedFields(transport, listed.value, extraFields);
	const isIncomplete = listed.error instanceof IncompleteListError;
	if (!isIncomplete && !isClosed(listed.error)) throw listed.error;
	// 401 is also what a wrong key gets. Asking once who owns the key tells the two apart before more calls count
	// as failed sign-ins, which lock the key.
	if (listed.error instanceof RefusedError && listed.error.status === 401) await assertKeyWorks(transport);

	const dataset = await settle(readEmployeeDataset(transport, extraFields));
	if (dataset.ok) return dataset.value;
	// A report does not say how many people there are, so it cannot settle whether somebody is missing from the list.
	if (isIncomplete) {
		throw isClosed(dataset.error) || dataset.error instanceof IncompleteListError
			? listed.error
			: dataset.error;
	}
	if (!isClosed(dataset.error)) throw dataset.error;

	const report = await settle(readEmployeeReport(transport, extraFields));
	if (report.ok) return report.value;
	// The first refusal is the one to mend: the other two ways exist only for those who cannot have it.
	throw isClosed(report.error) ? listed.error : report.error;
}

/** Employee 0 is whoever owns the key (fact sheet 1.3). */
async function assertKeyWorks(transport: Transport): Promise<void> {
	await transport.request({ method: 'GET', path: '/api/v1/employees/0', query: { fields: 'firstName' } });
}

/** The list has no custom fields: these come from one report, or from the dataset where reports are closed. */
async function addUnlistedFields(
	transport: Transport,
	list: EmployeeList,
	extraFields: readonly string[],
): Promise<EmployeeList> {
	const unlisted = extraFields.filter((field) => listedName(field) === undefined);
	if (unlisted.length === 0) return list;
	const { rows, nameOf, idName } = await readUnlisted(transport, unlisted);
	const byId = new Map(rows.map((row) => [String(row[idName]), row]));
	const hidden = unlisted.filter((field) => !rows.some((row) => Object.hasOwn(row, nameOf(field))));
	const filledIn = <Someone extends EmployeeRecord>(employee: Someone): Someone => {
		const row = byId.get(employee.id) ?? {};
		const values = unlisted.map((field): [string, Text] => [
			field,
			Object.hasOwn(row, nameOf(field)) ? readText(row[nameOf(field)]) : undefined,
		]);
		return { ...employee, extra: { ...employee.extra, ...Object.fromEntries(values) } };
	};
	return {
		...list,
		employees: list.employees.map(filledIn),
		unreadable: list.unreadable.map((one) => (one.record ? { ...one, record: filledIn(one.record) } : one)),
		hiddenFields: [...list.hiddenFields, ...hidden],
	};
}

interface UnlistedRows {
	rows: Row[];
	nameOf: (field: string) => string;
	idName: string;
}

async function readUnlisted(transport: Transport, fields: readonly string[]): Promise<UnlistedRows> {
	const names = fields.map((field) => sourceName(field, 'report'));
	const report = await settle(readReportRows(transport, names));
	if (report.ok) {
		const rows = report.value;
		const columns = columnsOf(rows, names);
		return { rows, idName: 'id', nameOf: (field) => columns.get(sourceName(field, 'report')) ?? field };
	}
	if (!isClosed(report.error)) throw report.error;
	const dataset = await settle(readDatasetRows(transport, ['eeid', 'status', ...fields]));
	if (dataset.ok) return { rows: dataset.value, idName: 'eeid', nameOf: (field) => field };
	if (!isClosed(dataset.error)) throw dataset.error;
	return { rows: [], idName: 'id', nameOf: (field) => field };
}

function isClosed(error: unknown): error is RefusedError {
	return error instanceof RefusedError && CLOSED.includes(error.status);
}
