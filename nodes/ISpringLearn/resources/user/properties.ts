import type { INodeProperties } from 'n8n-workflow';
import { omit } from 'lodash';
import { groupsFilter, multiSelect } from '../../shared/filters';
import { departmentLocator, roleLocator } from '../../shared/locators';
import { additionalFieldsCollection } from '../../../shared/collections';

export const emailProperty: INodeProperties = {
	displayName: 'Email',
	name: 'email',
	type: 'string',
	default: '',
	placeholder: 'name@email.com',
	description: 'The email address of the user',
};

export const loginProperty: INodeProperties = {
	displayName: 'Login',
	name: 'login',
	type: 'string',
	default: '',
	placeholder: 'e.g. ada.lovelace',
	description: 'The login of the user',
};

export const departmentProperty: INodeProperties = {
	...omit(departmentLocator, 'required'),
	description: 'The department of the user',
};

export const roleProperty: INodeProperties = {
	...omit(roleLocator, 'required'),
	description: 'The role of the user in iSpring Learn',
};

export const sendInvitationProperty: INodeProperties = {
	displayName: 'Send Invitation',
	name: 'sendInvitation',
	type: 'boolean',
	default: false,
	description: 'Whether iSpring Learn sends a new user an invitation to sign in',
};

export const inviteTextProperty: INodeProperties = {
	displayName: 'Invite Text',
	name: 'inviteText',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Welcome! Your training starts here.',
	description: 'The text of the invitation',
	displayOptions: { show: { sendInvitation: [true] } },
};

/** @param isForNew whether required profile fields must be filled in */
export function fieldsProperty(isForNew: boolean): INodeProperties {
	return {
		displayName: 'Profile Fields',
		name: 'fields',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		description:
			'The profile fields of the user, such as first name, last name, and job title. Empty values change nothing.',
		typeOptions: {
			resourceMapper: {
				resourceMapperMethod: 'mapProfileFields',
				// The mode "map" has no column to match on and no required fields.
				mode: isForNew ? 'add' : 'map',
				fieldWords: { singular: 'profile field', plural: 'profile fields' },
				addAllFields: true,
				supportAutoMap: false,
			},
		},
	};
}

export const groupsProperty = groupsFilter;

export const managedDepartmentsProperty = multiSelect(
	'Managed Department Names or IDs',
	'managedDepartments',
	'getDepartments',
);

/** The hint of Managed Department Names or IDs wherever it is offered. */
export const MANAGED_DEPARTMENTS_HINT =
	'The departments that the role manages. Leave empty for the department of the user.';

export const additionalFieldsProperty = additionalFieldsCollection([
	{
		...groupsProperty,
		hint: 'All regular groups of the user. An existing user is removed from all other regular groups. Smart groups are not affected.',
	},
	{ ...managedDepartmentsProperty, hint: MANAGED_DEPARTMENTS_HINT },
]);
