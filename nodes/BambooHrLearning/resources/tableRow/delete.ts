import { deleteTableRow } from '../../../../src/bamboohr/tables/table-rows';
import { readTableRecords } from '../../../../src/bamboohr/tables/table-records';
import { RefusedError, type ParameterError } from '../../../../src/errors';
import { settle } from '../../../../src/http/settle';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation, unknownId } from '../../../shared/items/unknown-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { explainUnknownRow, readTable, rowIdProperty, tableProperty } from './properties';

export const remove: BambooHrOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete table row',
	description: "Permanently delete a row from an employee's table",
	properties: [employeeLocator, tableProperty, rowIdProperty],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const table = readTable(parameters);
	const rowId = parameters.requiredBambooHrId(rowIdProperty);
	await withExplanation(deleteTableRow(shared.transport, employeeId, table, rowId), explain);
	return [{ json: { deleted: true, rowId, employeeId } }];

	/** The refusal does not tell whether the row is missing or something else, so the table is read. */
	async function explain(refusal: RefusedError): Promise<ParameterError | undefined> {
		const rows = await settle(readTableRecords(shared.transport, employeeId, table));
		if (rows.ok) {
			const rowExists = rows.value.some(({ id }) => id === rowId);
			return rowExists ? undefined : unknownId(rowIdProperty, 'BambooHR', rowId);
		}
		const cause = rows.error instanceof RefusedError ? rows.error : refusal;
		return await explainUnknownRow(shared, cause, { table, employeeId, rowId });
	}
}
