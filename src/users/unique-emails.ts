import type { ProfileField } from '../ispring/users/profile-fields';
import { standardNameIn } from './standard-fields';

/**
 * Whether no two users of the account may have the same email address.
 *
 * @returns undefined when the account does not list its email field, so that it is not known
 */
export function hasUniqueEmails(profileFields: readonly ProfileField[]): boolean | undefined {
	return profileFields.find((field) => standardNameIn(profileFields, field) === 'email')?.isUnique;
}
