import { DateTime } from 'luxon';
import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { Role } from '../../../../src/ispring/users/roles';
import { profileValues } from '../../../../src/users/profile-values';
import type { ProfileValue } from '../../../../src/users/profile-target';
import { readEmailAddress } from '../../../../src/text/email-address';
import { withoutInvisible } from '../../../../src/text/invisible';
import { topDepartments } from '../../../../src/ispring/organisation/department-tree';
import { unknownId } from '../../../shared/items/known-ids';
import type { Parameters } from '../../../shared/items/Parameters';
import type { ISpring } from '../../shared/ISpringRun';
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

/** What is filled in of the profile. The account's fields are read, once a run, only if there is something. */
export async function readProfileValues(parameters: Parameters, iSpring: ISpring): Promise<ProfileValue[]> {
	const property = fieldsProperty(false);
	const given = fieldsShape.safeParse(parameters.raw(property));
	if (!given.success) return parameters.refuse(property, 'it is no set of names with a text each.');
	const isFilled = Object.values(given.data).some((text) => text.trim() !== '');
	return isFilled ? profileValues(await iSpring.profileFields.get(), given.data) : [];
}

/** '' when it is empty. */
export function readEmail(parameters: Parameters): string {
	return emailAddressOf(parameters, emailProperty, parameters.text(emailProperty));
}

/** An e-mail address without what is invisible around it; '' when the text is empty. */
export function emailAddressOf(parameters: Parameters, property: INodeProperties, text: string): string {
	const email = readEmailAddress(text);
	if (email.is === 'malformed') {
		return parameters.refuse(property, `"${email.text}" is not a valid e-mail address.`);
	}
	return email.is === 'valid' ? email.address : '';
}

/** '' when it is empty. */
export function readLogin(parameters: Parameters, property: INodeProperties): string {
	return withoutInvisible(parameters.text(property)).trim();
}

/** The account's roles are read, once a run, only if one is chosen: how it is sent depends on its type. */
export async function readRole(
	parameters: Parameters,
	{ roles }: ISpring,
): Promise<Pick<Role, 'id' | 'type'> | undefined> {
	const id = parameters.iSpringId(roleProperty);
	if (id === '') return undefined;
	const role = (await roles.get()).find((one) => one.id.toLowerCase() === id);
	if (role) return role;
	throw unknownId(roleProperty, 'iSpring Learn', id);
}

/** Departments are managed in a role: without one there is nothing that they could belong to. */
export function readManagedDepartments(fields: Parameters, hasRole: boolean): string[] {
	const ids = fields.iSpringIds(managedDepartmentsProperty);
	if (ids.length === 0 || hasRole) return ids;
	const hint = 'Choose a role that manages departments, or take the departments out.';
	return fields.refuse(managedDepartmentsProperty, 'they need a Role, and none is chosen.', hint);
}

/** Undefined when no message is to be sent. */
export function readInvitation(parameters: Parameters): string | undefined {
	if (!parameters.boolean(sendInvitationProperty)) return undefined;
	const text = parameters.text(inviteTextProperty);
	if (text !== '') return text;
	const hint = 'Enter the message that new users get, or switch Send Invitation off.';
	return parameters.refuse(inviteTextProperty, 'Send Invitation is on, but there is no text.', hint);
}

/** Where new users are put when no department is chosen. */
export async function rootDepartmentId(parameters: Parameters, { departments }: ISpring): Promise<string> {
	const [top, second] = topDepartments(await departments.get());
	if (top && !second) return top.id;
	return parameters.refuse(
		departmentProperty,
		top
			? 'it is empty, and the API key sees several topmost departments.'
			: 'it is empty, and the API key sees no department.',
		top ? 'Choose the one for new users.' : "Check the rights of the API key's owner.",
	);
}

/** The groups that fill themselves. */
export async function smartGroupIds({ groups }: ISpring): Promise<ReadonlySet<string>> {
	return new Set((await groups.get()).filter(({ isSmart }) => isSmart).map(({ id }) => id));
}
