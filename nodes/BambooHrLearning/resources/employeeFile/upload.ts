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

const categoryByProperty: INodeProperties = {
	displayName: 'Category By',
	name: 'categoryBy',
	type: 'options',
	options: [
		{ name: 'From List or ID', value: 'list' },
		{ name: 'Name', value: 'name' },
	],
	default: 'list',
	description: 'How the category of the file is given',
};

const createCategoryProperty: INodeProperties = {
	displayName: 'Create Category',
	name: 'createCategory',
	type: 'boolean',
	default: false,
	description: 'Whether to make the category, for all employees, if there is none of this name',
	displayOptions: { show: { categoryBy: ['name'] } },
};

const skipIfExistsProperty: INodeProperties = {
	displayName: 'Skip If Exists',
	name: 'skipIfExists',
	type: 'boolean',
	default: false,
	description: 'Whether to upload nothing where the category has a file of this name already',
};

const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [fileNameProperty, shareWithEmployeeProperty, skipIfExistsProperty],
};

export const upload: BambooHrOperation = {
	name: 'Upload',
	value: 'upload',
	action: 'Upload employee file',
	description: 'Upload a file to the record of an employee',
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
	const wanted = wantedCategory(run);
	const file = await readInputFile(run, options);

	const categories = await withCategory(run, employeeId, wanted);
	const category = findCategory(parameters, categories, wanted);
	const existing = skipIfExists ? findFile(categories, category.id, file.name) : undefined;
	const made =
		existing ??
		(await addEmployeeFile(
			shared.transport,
			{ ...file, employeeId, categoryId: category.id, isShared },
			categories,
		));
	const { fileId, fileName, categoryId, categoryName, sharedWithEmployee } = toItem(employeeId, made);
	const outcome = existing ? 'unchanged' : 'created';
	return [{ json: { fileId, employeeId, fileName, categoryId, categoryName, sharedWithEmployee, outcome } }];
}

interface WantedCategory {
	id: string;
	name: string;
	isMade: boolean;
}

function wantedCategory({ parameters }: BambooHrRun): WantedCategory {
	if (parameters.choice(categoryByProperty, ['list', 'name']) === 'list') {
		return { id: parameters.requiredBambooHrId(fileCategoryLocator), name: '', isMade: false };
	}
	const name = parameters.requiredText(categoryNameProperty);
	return { id: '', name, isMade: parameters.boolean(createCategoryProperty) };
}

/** The files of the employee by category, after the one that is wanted was made if it has to be. */
async function withCategory(
	{ shared }: BambooHrRun,
	employeeId: string,
	{ name, isMade }: WantedCategory,
): Promise<FileCategory[]> {
	const categories = await readCategories(shared.transport, employeeId);
	if (!isMade || findFileCategory(categories, name)) return categories;
	const now = await addFileCategory(shared.transport, name, employeeId);
	shared.fileCategories.forget();
	return now;
}
