import type { INodeProperties } from 'n8n-workflow';
import { addFileCategory, findFileCategory } from '../../../../src/bamboohr/files/file-categories';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { listCategories, optionsProperty, readListedThrough } from './properties';

const nameProperty: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Certificates',
	description: 'The name of the category, which is created for all employees',
};

export const create: BambooHrOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create file category',
	description: 'Create a category for the files of all employees. The API cannot delete it.',
	properties: [nameProperty, optionsProperty],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const name = parameters.requiredText(nameProperty);
	const employeeId = readListedThrough(parameters);
	const existing = findFileCategory(await listCategories(shared, employeeId), name);
	if (existing) {
		const what = `the category "${existing.name}" with the ID ${existing.id} already exists.`;
		parameters.refuse(nameProperty, what, 'Use that one, or enter another name.');
	}
	const categories = await addFileCategory(shared.transport, name, employeeId || undefined);
	shared.fileCategories.forget();
	const created = findFileCategory(categories, name);
	if (created) return [{ json: { fileCategoryId: created.id, name: created.name } }];
	return parameters.refuse(
		nameProperty,
		`the category "${name}" was created or existed already, but the API key cannot see it.`,
		"Give the API key's user permission to view it, or select an employee in Options.",
	);
}
