import { isUnreadable, type User } from '../ispring/users/User';
import type { ProfileField } from '../ispring/users/profile-fields';
import { removeInvisible } from '../text/invisible';

type Names = Pick<ProfileField, 'name' | 'infoId'>;

/** The value that a user has in a profile field, under its name or else its internal ID; '' when there is none. */
export function fieldValueOf({ fields }: Pick<User, 'fields'>, { name, infoId = '' }: Names): string {
	return fields[name.toLowerCase()] ?? fields[infoId.toLowerCase()] ?? '';
}

/** The key that a user keeps in a profile field, such as an employee ID, as it was meant to be entered; '' when there is none. */
export function storedKeyOf(user: Pick<User, 'fields'>, field: Names): string {
	return removeInvisible(fieldValueOf(user, field)).trim();
}

/** Whether a user has a value in a profile field that could not be read. */
export function isFieldUnread(user: Pick<User, 'unreadable'>, { name, infoId = '' }: Names): boolean {
	return [name, infoId].some((one) => isUnreadable(user, `fields.${one.toLowerCase()}`));
}
