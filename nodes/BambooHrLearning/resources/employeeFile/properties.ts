import type { INodeProperties } from 'n8n-workflow';
import omit from 'lodash/omit';
import { fileCategoryLocator } from '../../shared/locators';

export const fileIdProperty: INodeProperties = {
	displayName: 'File ID',
	name: 'fileId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 24',
	description: 'The ID of a file of this employee, as returned by Get Many and Upload',
};

export const categoryNameProperty: INodeProperties = {
	displayName: 'Category Name',
	name: 'categoryName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Certificates',
	description: 'The name of a category of employee files. Not case-sensitive.',
};

/** A parameter in a collection cannot be required. */
export const optionalCategoryLocator: INodeProperties = {
	...omit(fileCategoryLocator, 'required'),
	description: 'The category of employee files. Use this or Category Name.',
};

export const shareWithEmployeeProperty: INodeProperties = {
	displayName: 'Share with Employee',
	name: 'shareWithEmployee',
	type: 'boolean',
	default: false,
	description: 'Whether the employee can see the file',
};
