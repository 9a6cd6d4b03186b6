import { updateDisplayOptions } from 'n8n-workflow';
import { readTableRecords, updateTableRow } from '../../../../src/bamboohr/tables/tables';
import { UnexpectedResponseError } from '../../../../src/errors';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { columnsProperty, readColumns } from './columns';
import { hintAtLeftOut } from './left-out';
import { explainUnknown, readTable, rowIdProperty, tableProperty } from './properties';
import { toItem } from './to-item';

export const description = updateDisplayOptions({ show: { resource: ['tableRow'], operation: ['update'] } }, [
	employeeLocator,
	tableProperty,
	rowIdProperty,
	columnsProperty(
		false,
		'The columns to change. One that is left out, or has no value, stays as it is; an empty text clears it.',
	),
]);

export async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const table = readTable(parameters);
	const rowId = parameters.requiredBambooHrId(rowIdProperty);
	const values = await readColumns(run, table, { keepEmpty: true });
	await naming(
		updateTableRow(shared.transport, { id: rowId, employeeId }, table, values),
		async (refusal) => await explainUnknown(shared, refusal, { table, employeeId, rowId }),
	);
	const rows = await readTableRecords(shared.transport, employeeId, table);
	const row = rows.find(({ id }) => id === rowId);
	if (row === undefined) {
		const request = 'POST /employees/{id}/tables/{table}/{rowId}';
		const what = 'it was carried out, but the table does not show the row';
		throw new UnexpectedResponseError('BambooHR', request, what, true);
	}
	hintAtLeftOut(run, table, values, row);
	return [{ json: toItem(row) }];
}
