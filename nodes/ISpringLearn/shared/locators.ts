import { locator } from '../../shared/locator';

const idExample = 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301';

export const courseLocator = locator({
	displayName: 'Course',
	name: 'courseId',
	searchListMethod: 'searchCourses',
	description: 'The course to operate on',
	idExample,
});
export const departmentLocator = locator({
	displayName: 'Department',
	name: 'departmentId',
	searchListMethod: 'searchDepartments',
	description: 'The department to operate on',
	idExample,
});
export const groupLocator = locator({
	displayName: 'Group',
	name: 'groupId',
	searchListMethod: 'searchGroups',
	description: 'The group to operate on',
	idExample,
});
export const roleLocator = locator({
	displayName: 'Role',
	name: 'roleId',
	searchListMethod: 'searchRoles',
	description: 'The role of the user',
	idExample,
});
export const userLocator = locator({
	displayName: 'User',
	name: 'userId',
	searchListMethod: 'searchUsers',
	description: 'The user to operate on',
	idExample,
});
