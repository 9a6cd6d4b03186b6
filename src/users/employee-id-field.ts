import type { ProfileField } from '../ispring/users/profile-fields';
import type { User } from '../ispring/users/User';
import { normalizeKey } from '../text/normalize-key';
import { standardNameIn } from './standard-fields';
import { storedKeyOf } from './field-value';
import { findProfileField } from './find-profile-field';

/** The label that the setup notes of the bundled workflows recommend. */
export const USUAL_LABEL = 'BambooHR ID';

/**
 * The profile field that stores an employee's BambooHR ID.
 *
 * @param setting name, internal ID or label; empty = the text field labeled "BambooHR ID", if the account has exactly
 * one
 * @returns undefined when no field is chosen and none has that label
 * @throws ParameterError when the chosen field does not exist, or several have that label
 */
export function findIdField(fields: readonly ProfileField[], setting: string): ProfileField | undefined {
	if (setting !== '') return findProfileField(fields, setting, 'Employee ID Field');
	const isFreeText = (field: ProfileField) =>
		field.type === 'string' && field.choices.length === 0 && standardNameIn(fields, field) === undefined;
	const labeled = fields.filter(
		(field) => normalizeKey(field.label) === normalizeKey(USUAL_LABEL) && isFreeText(field),
	);
	return labeled.length === 1 ? labeled[0] : undefined;
}

/** The BambooHR ID stored in a user's profile; empty when there is none, or no field for it. */
export function storedIdOf(user: Pick<User, 'fields'>, idField: ProfileField | undefined): string {
	return idField ? storedKeyOf(user, idField) : '';
}
