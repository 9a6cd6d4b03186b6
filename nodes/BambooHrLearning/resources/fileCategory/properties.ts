import type { INodeProperties } from 'n8n-workflow';
import omit from 'lodash/omit';
import { readEmployeeFiles, type FileCategory } from '../../../../src/bamboohr/files/employee-files';
import type { Parameters } from '../../../shared/items/Parameters';
import { inCollection } from '../../../shared/items/unknown-ids';
import type { BambooHr } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { unknownEmployee } from '../../shared/unknown-ids';
import { optionsCollection } from '../../../shared/collections';

const listedThroughProperty: INodeProperties = {
	...omit(employeeLocator, 'required'),
	description:
		'BambooHR lists categories only together with the files of an employee. Leave empty to use the owner of the API key, or select another employee if categories are missing.',
};

export const optionsProperty = optionsCollection([listedThroughProperty]);

/** The ID of the employee to list categories through; '' for the employee whose API key it is. */
export function readListedThrough(parameters: Parameters): string {
	return parameters.within(optionsProperty).bambooHrId(employeeLocator);
}

/**
 * The file categories that the API key may see.
 *
 * @throws ParameterError if the employee does not exist
 */
export async function listCategories(shared: BambooHr, employeeId: string): Promise<FileCategory[]> {
	if (employeeId === '') return await shared.fileCategories.get();
	const categories = await readEmployeeFiles(shared.transport, employeeId);
	const property = inCollection(optionsProperty, employeeLocator);
	const unknown =
		categories.length > 0 ? undefined : await unknownEmployee(shared.transport, employeeId, property);
	if (unknown) throw unknown;
	return categories;
}
