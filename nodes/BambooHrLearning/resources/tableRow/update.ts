import { readTableRecords, updateTableRow } from '../../../../src/bamboohr/tables/table-records';
import { UnexpectedResponseError } from '../../../../src/errors';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { columnsProperty, readColumns } from './columns';
import { warnAboutMissingColumns } from './missing-columns';
import { explainUnknownRow, readTable, rowIdProperty, tableProperty } from './properties';
import { toItem } from './to-item';

export const update: BambooHrOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update table row',
	description: "Update columns of a row in an employee's table",
	properties: [
		employeeLocator,
		tableProperty,
		rowIdProperty,
		columnsProperty(
			false,
			'The columns to change. Columns without a value stay unchanged. Empty text clears a column.',
		),
	],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const table = readTable(parameters);
	const rowId = parameters.requiredBambooHrId(rowIdProperty);
	const values = await readColumns(run, table, { keepEmpty: true });
	await withExplanation(
		updateTableRow(shared.transport, { id: rowId, employeeId }, table, values),
		async (refusal) => await explainUnknownRow(shared, refusal, { table, employeeId, rowId }),
	);
	const rows = await readTableRecords(shared.transport, employeeId, table);
	const row = rows.find(({ id }) => id === rowId);
	if (row === undefined) {
		const request = 'POST /employees/{id}/tables/{table}/{rowId}';
		const what = 'the request succeeded, but the table does not contain the row';
		throw new UnexpectedResponseError('BambooHR', request, what, true);
	}
	warnAboutMissingColumns(run, table, values, row);
	return [{ json: toItem(row) }];
}
