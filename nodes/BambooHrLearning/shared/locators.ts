import { locator } from '../../shared/locator';

export { employeeLocator } from '../../shared/employee-locator';

const idExample = 'e.g. 123';

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
