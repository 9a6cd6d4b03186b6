import { DateTime } from 'luxon';
import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { isSameId } from '../../../../src/ispring/same-id';
import type { Role } from '../../../../src/ispring/users/roles';
import { profileValues } from '../../../../src/users/profile-values';
import type { ProfileValue } from '../../../../src/users/profile-target';
import { readEmailAddress } from '../../../../src/text/email-address';
import { removeInvisible } from '../../../../src/text/invisible';
import { unknownId } from '../../../shared/items/unknown-ids';
import type { Parameters } from '../../../shared/items/Parameters';
import type { ISpring } from '../../shared/ISpringRun';
import { rootDepartment } from '../../shared/root-department';
import {
	departmentProperty,
	emailProperty,
	fieldsProperty,
	inviteTextProperty,
	managedDepartmentsProperty,
	roleProperty,
	sendInvitationProperty,
} from './properties';

const valueShape = z
	.union([
		z.string(),
		z.number(),
		z.boolean(),
		z.date().transform((date) => date.toISOString()),
		z.custom<DateTime>((value) => DateTime.isDateTime(value)).transform((date) => date.toISODate() ?? ''),
	])
	.nullish()
	.transform((value) => (value === null || value === undefined ? '' : String(value)));

const fieldsShape = z
	.object({ value: z.record(valueShape).nullish() })
	.nullish()
	.transform((form) => form?.value ?? {});

/** The profile fields that are filled in. The fields of the account are read only if there are any. */
export async function readProfileValues(parameters: Parameters, iSpring: ISpring): Promise<ProfileValue[]> {
	const property = fieldsProperty(false);
	const given = fieldsShape.safeParse(parameters.raw(property));
	if (!given.success) return parameters.refuse(property, 'it is not an object of field names and values.');
	const isFilled = Object.values(given.data).some((text) => text.trim() !== '');
	return isFilled ? profileValues(await iSpring.profileFields.get(), given.data) : [];
}

/** '' if the parameter is empty. */
export function readEmail(parameters: Parameters): string {
	return readEmailParameter(parameters, emailProperty, parameters.text(emailProperty));
}

/**
 * The email address in a text, without invisible characters around it; '' if the text is empty.
 *
 * @throws ParameterError for an invalid address
 */
export function readEmailParameter(parameters: Parameters, property: INodeProperties, text: string): string {
	const email = readEmailAddress(text);
	if (email.is === 'malformed') {
		return parameters.refuse(property, `"${email.text}" is not a valid email address.`);
	}
	return email.is === 'valid' ? email.address : '';
}

/** '' if the parameter is empty. */
export function readLogin(parameters: Parameters, property: INodeProperties): string {
	return removeInvisible(parameters.text(property)).trim();
}

/**
 * The selected role with its type, which determines how it is assigned; undefined if none is selected.
 *
 * @throws ParameterError if the role does not exist
 */
export async function readRole(
	parameters: Parameters,
	{ roles }: ISpring,
): Promise<Pick<Role, 'id' | 'type'> | undefined> {
	const id = parameters.iSpringId(roleProperty);
	if (id === '') return undefined;
	const role = (await roles.get()).find((one) => isSameId(one.id, id));
	if (role) return role;
	throw unknownId(roleProperty, 'iSpring Learn', id);
}

/**
 * Managed departments are part of a role.
 *
 * @throws ParameterError for departments without a role
 */
export function readManagedDepartments(fields: Parameters, hasRole: boolean): string[] {
	const ids = fields.iSpringIds(managedDepartmentsProperty);
	if (ids.length === 0 || hasRole) return ids;
	const hint = 'Choose a role that manages departments, or remove the departments.';
	return fields.refuse(
		managedDepartmentsProperty,
		'managed departments require a Role, and none is selected.',
		hint,
	);
}

/** The text of the invitation; undefined if none is to be sent. */
export function readInvitation(parameters: Parameters): string | undefined {
	if (!parameters.boolean(sendInvitationProperty)) return undefined;
	const text = parameters.text(inviteTextProperty);
	if (text !== '') return text;
	const hint = 'Enter the text of the invitation, or turn off Send Invitation.';
	return parameters.refuse(inviteTextProperty, 'Send Invitation is on, but there is no text.', hint);
}

/** The department of new users if none is selected. */
export async function rootDepartmentId(parameters: Parameters, { departments }: ISpring): Promise<string> {
	return rootDepartment(await departments.get(), parameters, departmentProperty).id;
}

/** The IDs of the smart groups, whose members are determined by rules. */
export async function smartGroupIds({ groups }: ISpring): Promise<ReadonlySet<string>> {
	return new Set((await groups.get()).filter(({ isSmart }) => isSmart).map(({ id }) => id));
}
