import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readTables } from '../../../src/bamboohr/tables/tables';
import { LEARNING_SETTING_NAMES } from '../../../src/learning/settings';
import { choices } from '../../shared/methods/choices';
import { requiredChoice } from '../../shared/methods/chosen';
import { transportTo } from '../../shared/transports';

export { searchEmployees } from '../../shared/methods/bamboohr-list-search';
export { searchDepartments, searchProfileFields, searchRoles } from '../../shared/methods/list-search';

const TABLE = { name: 'assignmentTable', displayName: LEARNING_SETTING_NAMES.assignmentTable };

/** The custom tables, whose aliases begin with "custom": assignments do not belong in the tables of BambooHR itself. */
export async function searchAssignmentTables(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const tables = await readTables(transportTo(this, 'BambooHR'));
	const custom = tables.filter(({ alias }) => alias.startsWith('custom'));
	return choices(
		custom.map(({ alias, fields }) => ({
			name: alias,
			value: alias,
			description: fields.map(({ name }) => name).join(', '),
		})),
		filter,
	);
}

/** The columns of the table that has been chosen. */
export async function searchAssignmentColumns(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const alias = requiredChoice(this, TABLE, `fields.${TABLE.name}`);
	const tables = await readTables(transportTo(this, 'BambooHR'));
	const table = tables.find((one) => one.alias === alias);
	return choices(
		(table?.fields ?? []).map(({ alias: column, name }) => ({ name, value: column })),
		filter,
	);
}
