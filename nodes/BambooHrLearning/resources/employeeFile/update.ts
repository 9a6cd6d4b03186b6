import type { INodeProperties } from 'n8n-workflow';
import {
	updateEmployeeFile,
	type EmployeeFileChanges,
} from '../../../../src/bamboohr/files/change-employee-file';
import { flattenFiles, readEmployeeFiles } from '../../../../src/bamboohr/files/employee-files';
import { safeFileName } from '../../../../src/bamboohr/files/file-name';
import { UnexpectedResponseError, type ParameterError, type RefusedError } from '../../../../src/errors';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation, unknownId } from '../../../shared/items/unknown-ids';
import type { Parameters } from '../../../shared/items/Parameters';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator, fileCategoryLocator } from '../../shared/locators';
import { readCategories, readCategory, findCategory } from './category';
import {
	categoryNameProperty,
	fileIdProperty,
	optionalCategoryLocator,
	shareWithEmployeeProperty,
} from './properties';
import { toItem } from './to-item';
import { explainUnknownFile } from './unknown-file';
import { updateFieldsCollection } from '../../../shared/collections';

const nameProperty: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. first-aid.pdf',
	description: 'The new name of the file, with its extension',
};

const updateFieldsProperty = updateFieldsCollection([
	categoryNameProperty,
	optionalCategoryLocator,
	nameProperty,
	shareWithEmployeeProperty,
]);

export const update: BambooHrOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update employee file',
	description: 'Rename an employee file, move it to another category, or share it with the employee',
	properties: [employeeLocator, fileIdProperty, updateFieldsProperty],
	execute,
};

async function execute({ parameters, shared: { transport } }: BambooHrRun): Promise<OutputItem[]> {
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const fileId = parameters.requiredBambooHrId(fileIdProperty);
	const fields = parameters.within(updateFieldsProperty);
	const name = readName(fields);
	const category = readCategory(fields);
	const isShared = fields.has(shareWithEmployeeProperty)
		? fields.boolean(shareWithEmployeeProperty)
		: undefined;
	if (name === undefined && category.id === '' && category.name === '' && isShared === undefined) {
		parameters.refuse(updateFieldsProperty, 'there is nothing to change.', 'Add at least one field.');
	}
	const categoryId =
		category.name === ''
			? category.id || undefined
			: findCategory(fields, await readCategories(transport, employeeId), category).id;

	const changes: EmployeeFileChanges = { name, categoryId, isShared };
	await withExplanation(
		updateEmployeeFile(transport, employeeId, fileId, changes),
		async (refusal) =>
			(await explainCategory(refusal)) ?? (await explainUnknownFile(transport, refusal, employeeId, fileId)),
	);
	const files = flattenFiles(await readEmployeeFiles(transport, employeeId));
	const file = files.find(({ id }) => id === fileId);
	if (file === undefined) {
		const request = 'POST /employees/{id}/files/{fileId}';
		const what = 'the request succeeded, but the list of files does not contain the file';
		throw new UnexpectedResponseError('BambooHR', request, what, true);
	}
	if (categoryId !== undefined && file.categoryId !== categoryId) {
		const what = `BambooHR left the file in the category "${file.categoryName}". All other changes were made.`;
		const hint =
			"Give the API key's user permission to edit the files of both categories, then run the workflow again.";
		fields.refuse(category.id === '' ? categoryNameProperty : fileCategoryLocator, what, hint);
	}
	return [{ json: toItem(employeeId, file) }];

	/** BambooHR answers an unknown file and an unknown category alike (docs/apis/bamboohr.md#files). */
	async function explainCategory({ status }: RefusedError): Promise<ParameterError | undefined> {
		if (status !== 404 || category.id === '') return undefined;
		const all = await readEmployeeFiles(transport, employeeId);
		const fileExists = flattenFiles(all).some(({ id }) => id === fileId);
		if (!fileExists || all.some(({ id }) => id === category.id)) return undefined;
		return unknownId(fileCategoryLocator, 'BambooHR', category.id);
	}
}

/** Undefined if the name stays unchanged. */
function readName(fields: Parameters): string | undefined {
	if (!fields.has(nameProperty)) return undefined;
	const name = fields.requiredText(nameProperty);
	return safeFileName(name, '') || fields.refuse(nameProperty, `"${name}" is not a valid file name.`);
}
