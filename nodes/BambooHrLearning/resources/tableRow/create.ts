import { addTableRow } from '../../../../src/bamboohr/tables/table-rows';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { columnsProperty, readColumns } from './columns';
import { warnAboutMissingColumns } from './missing-columns';
import { explainUnknownRow, readTable, tableProperty } from './properties';
import { toItem } from './to-item';

export const create: BambooHrOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create table row',
	description: "Add a row to an employee's table, such as job information or a custom table",
	properties: [
		employeeLocator,
		tableProperty,
		columnsProperty(true, 'The values of the new row. Columns without a value are left out.'),
	],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const table = readTable(parameters);
	const values = await readColumns(run, table, { keepEmpty: false });
	const row = await withExplanation(
		addTableRow(shared.transport, employeeId, table, values),
		async (refusal) => await explainUnknownRow(shared, refusal, { table, employeeId }),
	);
	warnAboutMissingColumns(run, table, values, row);
	return [{ json: toItem(row) }];
}
