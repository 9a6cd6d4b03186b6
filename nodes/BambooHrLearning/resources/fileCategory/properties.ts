import type { INodeProperties } from 'n8n-workflow';
import omit from 'lodash/omit';
import { readEmployeeFiles, type FileCategory } from '../../../../src/bamboohr/files/employee-files';
import type { Parameters } from '../../../shared/items/Parameters';
import type { BambooHr } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { unknownEmployee } from '../../shared/unknown-employee';

const listedThroughProperty: INodeProperties = {
	...omit(employeeLocator, 'required'),
	description:
		"Whose files the categories are read from, since BambooHR lists them with somebody's files only. Leave empty for the employee of the access token; choose another one if that one sees too few.",
};

export const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [listedThroughProperty],
};

/** Through whom to list; '' for anybody. */
export function readListedThrough(parameters: Parameters): string {
	return parameters.within(optionsProperty).bambooHrId(employeeLocator);
}

/**
 * The categories that the key may see.
 *
 * @throws ParameterError when there is no such employee
 */
export async function listCategories(shared: BambooHr, employeeId: string): Promise<FileCategory[]> {
	if (employeeId === '') return await shared.fileCategories.get();
	const categories = await readEmployeeFiles(shared.transport, employeeId);
	const property = { displayName: `${optionsProperty.displayName} > ${employeeLocator.displayName}` };
	const unknown =
		categories.length > 0 ? undefined : await unknownEmployee(shared.transport, employeeId, property);
	if (unknown) throw unknown;
	return categories;
}
