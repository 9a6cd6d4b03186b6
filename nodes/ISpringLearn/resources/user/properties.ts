import type { INodeProperties } from 'n8n-workflow';
import { omit } from 'lodash';
import { departmentLocator, roleLocator } from '../../shared/locators';

export const emailProperty: INodeProperties = {
	displayName: 'Email',
	name: 'email',
	type: 'string',
	default: '',
	placeholder: 'name@email.com',
	description: 'The address that iSpring Learn writes to',
};

export const loginProperty: INodeProperties = {
	displayName: 'Login',
	name: 'login',
	type: 'string',
	default: '',
	placeholder: 'e.g. ada.lovelace',
	description: 'The name that the user signs in with',
};

export const departmentProperty: INodeProperties = {
	...omit(departmentLocator, 'required'),
	description: 'The department that the user is in',
};

export const roleProperty: INodeProperties = {
	...omit(roleLocator, 'required'),
	description: 'What the user may do in iSpring Learn',
};

export const sendInvitationProperty: INodeProperties = {
	displayName: 'Send Invitation',
	name: 'sendInvitation',
	type: 'boolean',
	default: false,
	description: 'Whether iSpring Learn writes to a new user how to sign in',
};

export const inviteTextProperty: INodeProperties = {
	displayName: 'Invite Text',
	name: 'inviteText',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Welcome! Your training starts here.',
	description: 'The message that new users get',
	displayOptions: { show: { sendInvitation: [true] } },
};

/** @param isForNew whether what the account requires must be filled in before the node runs */
export function fieldsProperty(isForNew: boolean): INodeProperties {
	return {
		displayName: 'Profile Fields',
		name: 'fields',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		description:
			'What stands in the profile of the user, such as first name, last name and job title. Empty values change nothing.',
		typeOptions: {
			resourceMapper: {
				resourceMapperMethod: 'mapProfileFields',
				// The mode "map" asks for no field to match by, and requires none.
				mode: isForNew ? 'add' : 'map',
				fieldWords: { singular: 'profile field', plural: 'profile fields' },
				addAllFields: true,
				supportAutoMap: false,
			},
		},
	};
}

export const groupsProperty: INodeProperties = {
	displayName: 'Group Names or IDs',
	name: 'groups',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getGroups' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export const managedDepartmentsProperty: INodeProperties = {
	displayName: 'Managed Department Names or IDs',
	name: 'managedDepartments',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getDepartments' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export const additionalFieldsProperty: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			...groupsProperty,
			hint: 'All groups that the user is to be in: whoever exists leaves others, except smart groups, which fill themselves',
		},
		{ ...managedDepartmentsProperty, hint: 'What the role manages; the department of the user, if empty' },
	],
};
