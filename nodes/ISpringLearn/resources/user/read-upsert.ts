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
	emailAddressOf,
	readEmail,
	readInvitation,
	readLogin,
	readManagedDepartments,
	readProfileValues,
	readRole,
} from './read-input';

const MATCH_BY = ['email', 'login', 'profileField', 'userId'] as const;

export const matchByProperty: INodeProperties = {
	displayName: 'Match By',
	name: 'matchBy',
	type: 'options',
	options: [
		{
			name: 'Email',
			value: 'email',
			description: 'The user with this e-mail, or whose login it is',
		},
		{ name: 'Login', value: 'login', description: 'The user who signs in with this name' },
		{
			name: 'Profile Field',
			value: 'profileField',
			description: 'The user who has this value in a profile field, such as an employee number',
		},
		{
			name: 'User ID',
			value: 'userId',
			description: 'The user with this UUID. Somebody unknown is refused, not created.',
		},
	],
	default: 'email',
	description: 'How to find out whether the user exists. Users who are not active are found as well.',
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
	description: 'The e-mail, login, value or UUID to find the user by. A new user gets it.',
};

const updateRoleProperty: INodeProperties = {
	displayName: 'Update Role',
	name: 'updateRole',
	type: 'boolean',
	default: false,
	description: 'Whether a user who exists gets the role as well, in place of all present roles',
};

export const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [updateRoleProperty],
};

/** What one item asks for. */
export async function readUpsert(parameters: Parameters, iSpring: ISpring): Promise<Upsert> {
	const sought = await readSought(parameters, iSpring);
	const additional = parameters.within(additionalFieldsProperty);
	const groupIds = additional.iSpringIds(groupsProperty);
	const role = await readRole(parameters, iSpring);
	const invitationMessage = readInvitation(parameters);
	return {
		userKey: sought,
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

async function readSought(parameters: Parameters, { profileFields }: ISpring): Promise<Upsert['userKey']> {
	const by = parameters.choice(matchByProperty, MATCH_BY);
	const value = parameters.requiredText(matchValueProperty);
	if (by === 'email') return { by, value: emailAddressOf(parameters, matchValueProperty, value) };
	if (by === 'userId') {
		const id = uuidShape.safeParse(value);
		if (id.success) return { by, value: id.data };
		return parameters.refuse(matchValueProperty, `"${value}" is no UUID, as the ID of a user is.`);
	}
	if (by !== 'profileField') return { by, value };
	const sought = soughtByField(await profileFields.get(), parameters.requiredText(matchFieldProperty), value);
	if (sought.by !== 'email') return sought;
	return { by: 'email', value: emailAddressOf(parameters, matchValueProperty, value) };
}

function soughtByField(profileFields: readonly ProfileField[], name: string, value: string): UserKey {
	const field = findProfileField(profileFields, name, matchFieldProperty.displayName);
	const standardName = standardNameIn(profileFields, field);
	// Chosen from the list of all fields, these two are what Match By offers by itself.
	if (standardName === 'email' || standardName === 'login') return { by: standardName, value };
	return { by: 'profileField', value, field };
}
