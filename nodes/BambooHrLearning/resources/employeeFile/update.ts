import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import {
	updateEmployeeFile,
	type EmployeeFileChanges,
} from '../../../../src/bamboohr/files/change-employee-file';
import { flattenFiles, readEmployeeFiles } from '../../../../src/bamboohr/files/employee-files';
import { safeFileName } from '../../../../src/bamboohr/files/file-name';
import { UnexpectedResponseError, type ParameterError, type RefusedError } from '../../../../src/errors';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming, unknownId } from '../../../shared/items/known-ids';
import type { Parameters } from '../../../shared/items/Parameters';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator, fileCategoryLocator } from '../../shared/locators';
import { categoriesOf, chosenCategory, pickCategory } from './category';
import {
	categoryNameProperty,
	fileIdProperty,
	optionalCategoryLocator,
	shareWithEmployeeProperty,
} from './properties';
import { toItem } from './to-item';
import { explainUnknownFile } from './unknown-file';

const nameProperty: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. first-aid.pdf',
	description: 'What the file is called from now on, with its extension',
};

const updateFieldsProperty: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [categoryNameProperty, optionalCategoryLocator, nameProperty, shareWithEmployeeProperty],
};

export const description = updateDisplayOptions(
	{ show: { resource: ['employeeFile'], operation: ['update'] } },
	[employeeLocator, fileIdProperty, updateFieldsProperty],
);

export async function execute({ parameters, shared: { transport } }: BambooHrRun): Promise<OutputItem[]> {
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const fileId = parameters.requiredBambooHrId(fileIdProperty);
	const fields = parameters.within(updateFieldsProperty);
	const name = readName(fields);
	const category = chosenCategory(fields);
	const isShared = fields.has(shareWithEmployeeProperty)
		? fields.boolean(shareWithEmployeeProperty)
		: undefined;
	if (name === undefined && category.id === '' && category.name === '' && isShared === undefined) {
		parameters.refuse(updateFieldsProperty, 'there is nothing to change.', 'Add at least one field.');
	}
	const categoryId =
		category.name === ''
			? category.id || undefined
			: pickCategory(fields, await categoriesOf(transport, employeeId), category).id;

	const changes: EmployeeFileChanges = { name, categoryId, isShared };
	await naming(
		updateEmployeeFile(transport, employeeId, fileId, changes),
		async (refusal) =>
			(await explainCategory(refusal)) ?? (await explainUnknownFile(transport, refusal, employeeId, fileId)),
	);
	const files = flattenFiles(await readEmployeeFiles(transport, employeeId));
	const file = files.find(({ id }) => id === fileId);
	if (file === undefined) {
		const request = 'POST /employees/{id}/files/{fileId}';
		const what = 'it was carried out, but the list of files does not show the file';
		throw new UnexpectedResponseError('BambooHR', request, what, true);
	}
	if (categoryId !== undefined && file.categoryId !== categoryId) {
		const what = `BambooHR left the file in "${file.categoryName}"; everything else was changed.`;
		const hint =
			"Give the access level of the key's user the right to edit the files of both categories, then run again.";
		fields.refuse(category.id === '' ? categoryNameProperty : fileCategoryLocator, what, hint);
	}
	return [{ json: toItem(employeeId, file) }];

	/** A file and a category that are not there are answered alike (docs/apis/bamboohr.md#files). */
	async function explainCategory({ status }: RefusedError): Promise<ParameterError | undefined> {
		if (status !== 404 || category.id === '') return undefined;
		const all = await readEmployeeFiles(transport, employeeId);
		const isFileThere = flattenFiles(all).some(({ id }) => id === fileId);
		if (!isFileThere || all.some(({ id }) => id === category.id)) return undefined;
		return unknownId(fileCategoryLocator, 'BambooHR', category.id);
	}
}

/** Undefined when the name stays. */
function readName(fields: Parameters): string | undefined {
	if (!fields.has(nameProperty)) return undefined;
	const given = fields.requiredText(nameProperty);
	return safeFileName(given, '') || fields.refuse(nameProperty, `"${given}" is no name for a file.`);
}
