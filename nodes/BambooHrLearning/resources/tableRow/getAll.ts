import type { INodeProperties } from 'n8n-workflow';
import { readTableRecords } from '../../../../src/bamboohr/tables/table-records';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { explainUnknownRow, readTable, tableProperty } from './properties';
import { toItem } from './to-item';

const allEmployeesProperty: INodeProperties = {
	displayName: 'All Employees',
	name: 'allEmployees',
	type: 'boolean',
	default: false,
	description: 'Whether to return the rows of all employees that the API key can see, in a single request',
};

export const getAll: BambooHrOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many table rows',
	description: 'Retrieve a list of rows of a table, for one employee or for all employees',
	properties: [
		allEmployeesProperty,
		{ ...employeeLocator, displayOptions: { show: { allEmployees: [false] } } },
		tableProperty,
		returnAll,
		limit,
	],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const employeeId = parameters.boolean(allEmployeesProperty)
		? undefined
		: parameters.requiredBambooHrId(employeeLocator);
	const table = readTable(parameters);
	const count = readLimit(parameters);
	const rows = await withExplanation(
		readTableRecords(shared.transport, employeeId ?? 'all', table),
		async (refusal) => await explainUnknownRow(shared, refusal, { table, employeeId }),
	);
	return rows.slice(0, count).map((row) => ({ json: toItem(row) }));
}
