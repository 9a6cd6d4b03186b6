import { locator } from '../../../shared/locator';

export const enrollmentIdProperty = locator({
	displayName: 'Enrollment',
	name: 'enrollmentId',
	searchListMethod: 'searchEnrollments',
	description: 'The enrollment to operate on. Its ID is enrollmentId in enrollments and results.',
	idExample: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
});
