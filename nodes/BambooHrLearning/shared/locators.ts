import { locator } from '../../shared/locator';

const idExample = 'e.g. 123';

export const employeeLocator = locator({
	displayName: 'Employee',
	name: 'employeeId',
	searchListMethod: 'searchEmployees',
	description: "The employee to work on. The ID is BambooHR's own, not the employee number.",
	idExample,
});
export const trainingTypeLocator = locator({
	displayName: 'Training Type',
	name: 'trainingTypeId',
	searchListMethod: 'searchTrainingTypes',
	description: 'The training type to work on',
	idExample,
});
export const trainingCategoryLocator = locator({
	displayName: 'Training Category',
	name: 'trainingCategoryId',
	searchListMethod: 'searchTrainingCategories',
	description: 'The training category to work on',
	idExample,
});
export const fileCategoryLocator = locator({
	displayName: 'File Category',
	name: 'fileCategoryId',
	searchListMethod: 'searchFileCategories',
	description: 'The category of employee files',
	idExample,
});
