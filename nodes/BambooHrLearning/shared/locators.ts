import { locator } from '../../shared/locator';

const idExample = 'e.g. 123';

export const employeeLocator = locator({
	displayName: 'Employee',
	name: 'employeeId',
	searchListMethod: 'searchEmployees',
	description: 'The employee to operate on. The ID is the BambooHR ID, not the employee number.',
	idExample,
});
export const trainingTypeLocator = locator({
	displayName: 'Training Type',
	name: 'trainingTypeId',
	searchListMethod: 'searchTrainingTypes',
	description: 'The training type to operate on',
	idExample,
});
export const trainingCategoryLocator = locator({
	displayName: 'Training Category',
	name: 'trainingCategoryId',
	searchListMethod: 'searchTrainingCategories',
	description: 'The training category to operate on',
	idExample,
});
export const fileCategoryLocator = locator({
	displayName: 'File Category',
	name: 'fileCategoryId',
	searchListMethod: 'searchFileCategories',
	description: 'The category of employee files',
	idExample,
});
