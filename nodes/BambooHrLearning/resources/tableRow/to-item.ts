import omit from 'lodash/omit';
import { readText } from '../../../../src/bamboohr/employees/read-row';
import type { TableRecord } from '../../../../src/bamboohr/tables/tables';

/** A column whose alias is that of an id is hidden by it. */
export function toItem({ id, employeeId, cells }: TableRecord) {
	const columns = Object.entries(omit(cells, ['id', 'employeeId', 'rowId']));
	const values = columns.map(([column, value]) => [column, toValue(value)]);
	return { rowId: id, employeeId, ...Object.fromEntries(values) };
}

/** Null for every way of saying "nothing"; anything else as it came. */
function toValue(value: unknown): unknown {
	return readText(value) === null ? null : value;
}
