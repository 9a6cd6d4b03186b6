import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readDatasetFields } from './dataset-fields';
import type { EmployeeList, EmployeeRecord } from './Employee';
import { sourceName } from './employee-fields';
import { valuesByField, type FieldValues } from './field-values';
import { isAccessDenied } from '../is-access-denied';
import { readReportRows } from './read-report';
import { findColumns } from './report-columns';

/**
 * Adds fields that the employee list does not have, such as custom fields: from the dataset or, for fields it does not
 * have, from a custom report, which is deprecated (docs/apis/bamboohr.md#custom-report). A field that neither has counts
 * as hidden.
 *
 * @param fields names as used in the field mapping
 * @returns a copy of the list with the fields in `extra`
 */
export async function addExtraFields(
	transport: Transport,
	list: EmployeeList,
	fields: readonly string[],
): Promise<EmployeeList> {
	if (fields.length === 0) return list;
	const values = await readDatasetFields(transport, fields);
	const rest = fields.filter((field) => !values.has(field));
	if (rest.length > 0) {
		for (const [field, texts] of await readReportFields(transport, rest)) values.set(field, texts);
	}
	const filledIn = <Someone extends EmployeeRecord>(employee: Someone): Someone => {
		const texts = fields.map((field) => [field, values.get(field)?.get(employee.id)]);
		return { ...employee, extra: { ...employee.extra, ...Object.fromEntries(texts) } };
	};
	return {
		...list,
		employees: list.employees.map(filledIn),
		unreadable: list.unreadable.map((one) => (one.record ? { ...one, record: filledIn(one.record) } : one)),
		hiddenFields: [...list.hiddenFields, ...fields.filter((field) => !values.has(field))],
	};
}

/** Empty when the API key may not use reports. */
async function readReportFields(transport: Transport, fields: readonly string[]): Promise<FieldValues> {
	const names = fields.map((field) => sourceName(field, 'report'));
	const rows = await settle(readReportRows(transport, names));
	if (!rows.ok) {
		if (isAccessDenied(rows.error)) return new Map();
		throw rows.error;
	}
	const columns = findColumns(rows.value, names);
	const columnOf = (field: string) => columns.get(sourceName(field, 'report')) ?? field;
	return valuesByField(rows.value, 'report', new Map(fields.map((field) => [field, columnOf(field)])));
}
