import type { INodeProperties } from 'n8n-workflow';
import omit from 'lodash/omit';
import { locator } from '../../../shared/locator';
import { fileCategoryLocator } from '../../shared/locators';

export const fileIdProperty = locator({
	displayName: 'File',
	name: 'fileId',
	searchListMethod: 'searchEmployeeFiles',
	description: 'A file of this employee. Its ID is returned by Get Many and Upload.',
	idExample: 'e.g. 24',
});

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
