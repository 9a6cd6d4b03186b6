import { omit } from 'lodash';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { flattenFiles, readEmployeeFiles } from '../../../src/bamboohr/files/employee-files';
import { readFileCategories } from '../../../src/bamboohr/files/file-categories';
import { readTableRows } from '../../../src/bamboohr/tables/table-records';
import { readTrainingCategories } from '../../../src/bamboohr/training/training-categories';
import { readTrainingRecords } from '../../../src/bamboohr/training/training-records';
import { readTrainingTypes } from '../../../src/bamboohr/training/training-types';
import { employeeLocator } from '../../shared/employee-locator';
import { choices } from '../../shared/methods/choices';
import { chosen, requiredChoice } from '../../shared/methods/chosen';
import { transportTo } from '../../shared/transports';
import { tableProperty } from '../resources/tableRow/properties';

export { searchEmployees } from '../../shared/methods/bamboohr-list-search';

/** The categories of the selected employee, or of the company if none is selected or the value is an expression. */
export async function searchFileCategories(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const transport = transportTo(this, 'BambooHR');
	const employeeId = chosen(this, employeeLocator);
	const ofEmployee = employeeId === undefined ? [] : await readEmployeeFiles(transport, employeeId);
	const categories = ofEmployee.length > 0 ? ofEmployee : await readFileCategories(transport);
	return choices(
		categories.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
}

export async function searchTrainingCategories(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const categories = await readTrainingCategories(transportTo(this, 'BambooHR'));
	return choices(
		categories.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
}

export async function searchTrainingTypes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const types = await readTrainingTypes(transportTo(this, 'BambooHR'));
	return choices(
		types.map(({ id, name, category }) => ({
			name: category ? `${name} (${category.name})` : name,
			value: id,
		})),
		filter,
	);
}

export async function searchEmployeeFiles(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const categories = await readEmployeeFiles(
		transportTo(this, 'BambooHR'),
		requiredChoice(this, employeeLocator),
	);
	return choices(
		flattenFiles(categories).map(({ id, name, categoryName }) => ({
			name: `${name} (${categoryName})`,
			value: id,
		})),
		filter,
	);
}

export async function searchTrainingRecords(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const transport = transportTo(this, 'BambooHR');
	const employeeId = requiredChoice(this, employeeLocator);
	const [records, types] = await Promise.all([
		readTrainingRecords(transport, employeeId),
		readTrainingTypes(transport),
	]);
	const names = new Map(types.map(({ id, name }) => [id, name]));
	return choices(
		records.map(({ id, typeId, completed }) => ({
			name: `${completed}: ${names.get(typeId) ?? `training type ${typeId}`}`,
			value: id,
		})),
		filter,
	);
}

/** Rows have no name, so each shows its first values. */
export async function searchTableRows(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const employeeId = requiredChoice(this, employeeLocator);
	const table = requiredChoice(this, tableProperty);
	const rows = await readTableRows(transportTo(this, 'BambooHR'), employeeId, table);
	return choices(
		rows.map(({ id, values }) => ({
			name:
				Object.values(omit(values, 'id', 'employeeId'))
					.filter(Boolean)
					.slice(0, VALUES_SHOWN)
					.join(', ') || `Row ${id}`,
			value: id,
		})),
		filter,
	);
}

const VALUES_SHOWN = 4;
