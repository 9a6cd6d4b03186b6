import type { INodeProperties } from 'n8n-workflow';

/** A way to point at one thing of the company: from a list that can be searched, or by its number. */
function locator(
	displayName: string,
	name: string,
	searchListMethod: string,
	description: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose…',
				typeOptions: { searchListMethod, searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 123' },
		],
	};
}

export const employeeLocator = locator(
	'Employee',
	'employeeId',
	'searchEmployees',
	"The employee to work on. The ID is BambooHR's own, not the employee number.",
);
export const trainingTypeLocator = locator(
	'Training Type',
	'trainingTypeId',
	'searchTrainingTypes',
	'The training type to work on',
);
export const trainingCategoryLocator = locator(
	'Training Category',
	'trainingCategoryId',
	'searchTrainingCategories',
	'The training category to work on',
);
export const fileCategoryLocator = locator(
	'File Category',
	'fileCategoryId',
	'searchFileCategories',
	'The category of employee files',
);
