import type { INodeProperties } from 'n8n-workflow';
import type { ProfileField } from '../../../../src/ispring/users/profile-fields';
import { uuidShape } from '../../../../src/ispring/shapes';
import { findProfileField } from '../../../../src/users/find-profile-field';
import type { UserKey } from '../../../../src/users/match-user';
import { standardNameIn } from '../../../../src/users/standard-fields';
import type { Upsert } from '../../../../src/users/upsert-user';
import type { Parameters } from '../../../shared/items/Parameters';
import type { ISpring } from '../../shared/ISpringRun';
import { additionalFieldsProperty, departmentProperty, groupsProperty, loginProperty } from './properties';
import {
	readEmailParameter,
	readEmail,
	readInvitation,
	readLogin,
	readManagedDepartments,
	readProfileValues,
	readRole,
} from './read-input';
import { optionsCollection } from '../../../shared/collections';

const MATCH_BY = ['email', 'login', 'profileField', 'userId'] as const;

export const matchByProperty: INodeProperties = {
	displayName: 'Match By',
	name: 'matchBy',
	type: 'options',
	options: [
		{
			name: 'Email',
			value: 'email',
			description: 'The user with this email address, or with this address as the login',
		},
		{ name: 'Login', value: 'login', description: 'The user with this login' },
		{
			name: 'Profile Field',
			value: 'profileField',
			description: 'The user with this value in a profile field, such as an employee number',
		},
		{
			name: 'User ID',
			value: 'userId',
			description: 'The user with this ID. An unknown ID is an error; no user is created.',
		},
	],
	default: 'email',
	description: 'How to find an existing user. Inactive and terminated users are found as well.',
};

export const matchFieldProperty: INodeProperties = {
	displayName: 'Match Field Name or ID',
	name: 'matchField',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getProfileFields' },
	default: '',
	required: true,
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	displayOptions: { show: { matchBy: ['profileField'] } },
};

export const matchValueProperty: INodeProperties = {
	displayName: 'Match Value',
	name: 'matchValue',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. ada@example.com',
	description:
		'The email, login, field value, or ID to find the user by. A new user is created with this value.',
};

const updateRoleProperty: INodeProperties = {
	displayName: 'Update Role',
	name: 'updateRole',
	type: 'boolean',
	default: false,
	description: 'Whether to also set the role of an existing user, which replaces all current roles',
};

export const optionsProperty = optionsCollection([updateRoleProperty]);

/** Reads all parameters of one item. */
export async function readUpsert(parameters: Parameters, iSpring: ISpring): Promise<Upsert> {
	const userKey = await readUserKey(parameters, iSpring);
	const additional = parameters.within(additionalFieldsProperty);
	const groupIds = additional.iSpringIds(groupsProperty);
	const role = await readRole(parameters, iSpring);
	const invitationMessage = readInvitation(parameters);
	return {
		userKey,
		wanted: {
			email: readEmail(parameters),
			login: readLogin(parameters, loginProperty),
			departmentId: parameters.iSpringId(departmentProperty),
			...(groupIds.length > 0 ? { groupIds } : {}),
			...(role ? { role } : {}),
			managedDepartmentIds: readManagedDepartments(additional, role !== undefined),
			values: await readProfileValues(parameters, iSpring),
		},
		updateRole: parameters.within(optionsProperty).boolean(updateRoleProperty),
		...(invitationMessage === undefined ? {} : { invitationMessage }),
	};
}

async function readUserKey(parameters: Parameters, { profileFields }: ISpring): Promise<Upsert['userKey']> {
	const by = parameters.choice(matchByProperty, MATCH_BY);
	const value = parameters.requiredText(matchValueProperty);
	if (by === 'email') return { by, value: readEmailParameter(parameters, matchValueProperty, value) };
	if (by === 'userId') {
		const id = uuidShape.safeParse(value);
		if (id.success) return { by, value: id.data };
		return parameters.refuse(matchValueProperty, `"${value}" is not a valid iSpring Learn ID.`);
	}
	if (by !== 'profileField') return { by, value };
	const field = parameters.requiredText(matchFieldProperty);
	const key = userKeyFromField(await profileFields.get(), field, value);
	if (key.by !== 'email') return key;
	return { by: 'email', value: readEmailParameter(parameters, matchValueProperty, value) };
}

function userKeyFromField(profileFields: readonly ProfileField[], name: string, value: string): UserKey {
	const field = findProfileField(profileFields, name, matchFieldProperty.displayName);
	const standardName = standardNameIn(profileFields, field);
	// The list contains these two fields as well, which Match By offers on its own.
	if (standardName === 'email' || standardName === 'login') return { by: standardName, value };
	return { by: 'profileField', value, field };
}
