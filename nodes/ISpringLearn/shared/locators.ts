import type { INodeProperties } from 'n8n-workflow';

const UUID_EXAMPLE = 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301';

/** A way to point at one thing of the account: from a list that can be searched, or by its UUID. */
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
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: UUID_EXAMPLE },
		],
	};
}

export const courseLocator = locator('Course', 'courseId', 'searchCourses', 'The course to work on');
export const departmentLocator = locator(
	'Department',
	'departmentId',
	'searchDepartments',
	'The department to work on',
);
export const groupLocator = locator('Group', 'groupId', 'searchGroups', 'The group to work on');
export const roleLocator = locator('Role', 'roleId', 'searchRoles', 'The role of the user');
export const userLocator = locator('User', 'userId', 'searchUsers', 'The user to work on');
