import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { isDateColumn, readTables, type TableColumn } from '../../../src/bamboohr/tables/tables';
import { transportTo } from '../../shared/transports';
import { tableProperty } from '../resources/tableRow/properties';

/** The columns of the chosen table, for the form that fills a row. */
export async function getTableColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const alias = String(this.getCurrentNodeParameter(tableProperty.name) ?? '');
	const tables = await readTables(transportTo(this, 'BambooHR'));
	const table = tables.find((one) => one.alias === alias);
	return {
		fields: (table?.fields ?? []).map(toField),
		emptyFieldsNotice: table
			? 'This table has no columns that can be filled'
			: 'Choose a table first, by its name in the list: its columns are loaded from BambooHR',
	};
}

function toField(column: TableColumn): ResourceMapperField {
	const { alias, name, type } = column;
	// Which columns BambooHR needs is not told by its API.
	const field = { id: alias, displayName: name, required: false, defaultMatch: false, display: true };
	if (isDateColumn(column)) return { ...field, type: 'dateTime' };
	if (!/^(bool|boolean|checkbox|yes_no)$/i.test(type)) return { ...field, type: 'string' };
	// No switch: n8n would send "no" for one that nobody has touched.
	const options = [
		{ name: 'No', value: 'no' },
		{ name: 'Yes', value: 'yes' },
	];
	return { ...field, type: 'options', options };
}
