import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { isDateColumn, readTables, type TableColumn } from '../../../src/bamboohr/tables/tables';
import { transportTo } from '../../shared/transports';
import { tableProperty } from '../resources/tableRow/properties';

/** The columns of the selected table as a form. */
export async function getTableColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const alias = String(this.getCurrentNodeParameter(tableProperty.name) ?? '');
	const tables = await readTables(transportTo(this, 'BambooHR'));
	const table = tables.find((one) => one.alias === alias);
	return {
		fields: (table?.fields ?? []).map(toField),
		emptyFieldsNotice: table
			? 'This table has no columns that can be filled in'
			: 'Choose a table from the list first. Its columns are loaded from BambooHR.',
	};
}

function toField(column: TableColumn): ResourceMapperField {
	const { alias, name, type } = column;
	// The API does not tell which columns are required.
	const field = { id: alias, displayName: name, required: false, defaultMatch: false, display: true };
	if (isDateColumn(column)) return { ...field, type: 'dateTime' };
	if (!/^(bool|boolean|checkbox|yes_no)$/i.test(type)) return { ...field, type: 'string' };
	// Not a toggle, for which n8n would send "no" even if nobody has touched it.
	const options = [
		{ name: 'No', value: 'no' },
		{ name: 'Yes', value: 'yes' },
	];
	return { ...field, type: 'options', options };
}
