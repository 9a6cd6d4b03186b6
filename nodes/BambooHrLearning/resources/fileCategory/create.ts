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
	description: 'The name of the category, which all employees get',
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
		const what = `there is a category "${existing.name}" already, with the ID ${existing.id}.`;
		parameters.refuse(nameProperty, what, 'Use that one, or choose another name.');
	}
	const categories = await addFileCategory(shared.transport, name, employeeId || undefined);
	shared.fileCategories.forget();
	const made = findFileCategory(categories, name);
	if (made) return [{ json: { fileCategoryId: made.id, name: made.name } }];
	return parameters.refuse(
		nameProperty,
		`BambooHR has a category "${name}" now, or had one before, but does not show it to this access token.`,
		"Give the access level of the token's user the right to see it, or choose an employee in Options.",
	);
}
