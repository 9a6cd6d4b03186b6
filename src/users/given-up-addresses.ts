import type { User } from '../ispring/users/User';
import { emailAddressKey } from '../text/email-address';

/** What no two users may have. */
export const ADDRESSES = ['login', 'email'] as const;

type Addresses = Pick<User, (typeof ADDRESSES)[number]>;

/** Whether a user has a login or email that others can take once these fields are written. */
export function givesUp(
	user: Addresses,
	fields: Readonly<Record<string, string>>,
	name: (typeof ADDRESSES)[number],
): boolean {
	const [old, next] = [emailAddressKey(user[name]), fields[name]];
	return old !== '' && next !== undefined && emailAddressKey(next) !== old;
}

/**
 * The logins and emails that a user has, and that others can take once these fields are written.
 *
 * @returns keys to compare by (`emailAddressKey`)
 */
export function addressesGivenUp(user: Addresses, fields: Readonly<Record<string, string>>): string[] {
	return ADDRESSES.filter((name) => givesUp(user, fields, name)).map((name) => emailAddressKey(user[name]));
}

/** A domain that cannot exist (RFC 2606), so that no message reaches a stranger. */
const NOWHERE = 'moving.invalid';

/** The login or email that a user has while others take the former one. A run that is cut off leaves it behind. */
export function temporaryAddressOf({ id }: Pick<User, 'id'>): string {
	return `${id}@${NOWHERE}`;
}
