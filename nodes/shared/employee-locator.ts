import { locator } from './locator';

export const employeeLocator = locator({
	displayName: 'Employee',
	name: 'employeeId',
	searchListMethod: 'searchEmployees',
	description: 'The employee to operate on. The ID is the BambooHR ID, not the employee number.',
	idExample: 'e.g. 123',
});
