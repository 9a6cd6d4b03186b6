import type { INodeProperties } from 'n8n-workflow';
import { addEmployeeFile, findFile } from '../../../../src/bamboohr/files/add-employee-file';
import type { FileCategory } from '../../../../src/bamboohr/files/employee-files';
import { addFileCategory, findFileCategory } from '../../../../src/bamboohr/files/file-categories';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator, fileCategoryLocator } from '../../shared/locators';
import { readCategories, findCategory } from './category';
import { fileNameProperty, inputFieldProperty, readInputFile } from './input-file';
import { categoryNameProperty, shareWithEmployeeProperty } from './properties';
import { toItem } from './to-item';
import { optionsCollection } from '../../../shared/collections';

const categoryByProperty: INodeProperties = {
	displayName: 'Category By',
	name: 'categoryBy',
	type: 'options',
	options: [
		{ name: 'From List or ID', value: 'list' },
		{ name: 'Name', value: 'name' },
	],
	default: 'list',
	description: 'How to specify the category of the file',
};

const createCategoryProperty: INodeProperties = {
	displayName: 'Create Category',
	name: 'createCategory',
	type: 'boolean',
	default: false,
	description: 'Whether to create the category, for all employees, if it does not exist',
	displayOptions: { show: { categoryBy: ['name'] } },
};

const skipIfExistsProperty: INodeProperties = {
	displayName: 'Skip If Exists',
	name: 'skipIfExists',
	type: 'boolean',
	default: false,
	description: 'Whether to skip the upload if the category already contains a file with this name',
};

const optionsProperty = optionsCollection([
	fileNameProperty,
	shareWithEmployeeProperty,
	skipIfExistsProperty,
]);

export const upload: BambooHrOperation = {
	name: 'Upload',
	value: 'upload',
	action: 'Upload employee file',
	description: "Upload a file to an employee's record",
	properties: [
		employeeLocator,
		inputFieldProperty,
		categoryByProperty,
		{ ...fileCategoryLocator, displayOptions: { show: { categoryBy: ['list'] } } },
		{ ...categoryNameProperty, required: true, displayOptions: { show: { categoryBy: ['name'] } } },
		createCategoryProperty,
		optionsProperty,
	],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const options = parameters.within(optionsProperty);
	const isShared = options.boolean(shareWithEmployeeProperty);
	const skipIfExists = options.boolean(skipIfExistsProperty);
	const selection = readCategorySelection(run);
	const file = await readInputFile(run, options);

	const categories = await ensureCategory(run, employeeId, selection);
	const category = findCategory(parameters, categories, selection);
	const existing = skipIfExists ? findFile(categories, category.id, file.name) : undefined;
	const uploaded =
		existing ??
		(await addEmployeeFile(
			shared.transport,
			{ ...file, employeeId, categoryId: category.id, isShared },
			categories,
		));
	const { fileId, fileName, categoryId, categoryName, sharedWithEmployee } = toItem(employeeId, uploaded);
	const outcome = existing ? 'unchanged' : 'created';
	return [{ json: { fileId, employeeId, fileName, categoryId, categoryName, sharedWithEmployee, outcome } }];
}

interface CategorySelection {
	id: string;
	name: string;
	createIfMissing: boolean;
}

function readCategorySelection({ parameters }: BambooHrRun): CategorySelection {
	if (parameters.choice(categoryByProperty, ['list', 'name']) === 'list') {
		return { id: parameters.requiredBambooHrId(fileCategoryLocator), name: '', createIfMissing: false };
	}
	const name = parameters.requiredText(categoryNameProperty);
	return { id: '', name, createIfMissing: parameters.boolean(createCategoryProperty) };
}

/** The file categories of the employee, including the selected one, which is created if necessary. */
async function ensureCategory(
	{ shared }: BambooHrRun,
	employeeId: string,
	{ name, createIfMissing }: CategorySelection,
): Promise<FileCategory[]> {
	const categories = await readCategories(shared.transport, employeeId);
	if (!createIfMissing || findFileCategory(categories, name)) return categories;
	const updated = await addFileCategory(shared.transport, name, employeeId);
	shared.fileCategories.forget();
	return updated;
}
