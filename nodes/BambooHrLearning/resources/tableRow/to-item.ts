import omit from 'lodash/omit';
import { readText } from '../../../../src/bamboohr/employees/read-row';
import type { TableRecord } from '../../../../src/bamboohr/tables/table-records';

/** The output for a row. The IDs take precedence over columns with the same alias. */
export function toItem({ id, employeeId, cells }: TableRecord) {
	const columns = Object.entries(omit(cells, ['id', 'employeeId', 'rowId']));
	const values = columns.map(([column, value]) => [column, toValue(value)]);
	return { rowId: id, employeeId, ...Object.fromEntries(values) };
}

/** Null for every form of an empty value; any other value unchanged. */
function toValue(value: unknown): unknown {
	return readText(value) === null ? null : value;
}
