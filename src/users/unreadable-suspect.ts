import type { User, UserList } from '../ispring/users/User';
import { emailAddressKey } from '../text/email-address';

export type UnreadableUser = UserList['unreadable'][number];

/** What is known of the person whose user an unreadable record may be. */
export interface PersonSought {
	/** The logins and email addresses that their user has, or would get. */
	names: readonly string[];
	/** Whether the profile fields of a record say that it is this person's. */
	hasTheirKey(record: Pick<User, 'fields'>): boolean;
	/** Whether a user would be created: a record without any readable name may then be the one that exists already. */
	mayBeNew: boolean;
}

/**
 * The unreadable user who may be this person: while there is one, nobody is created, and nobody who was found by an
 * address alone is changed.
 */
export function findUnreadableSuspect(
	unreadable: readonly UnreadableUser[],
	{ names, hasTheirKey, mayBeNew }: PersonSought,
): UnreadableUser | undefined {
	const keys = new Set(names.map(emailAddressKey).filter((key) => key !== ''));
	return unreadable.find(
		(record) =>
			(record.names.length === 0 && mayBeNew) ||
			record.names.some((name) => keys.has(emailAddressKey(name))) ||
			hasTheirKey(record),
	);
}

/** An unreadable user in the middle of a sentence. */
export function unreadableUserName({ id }: UnreadableUser): string {
	return id === undefined ? 'a user without an ID' : `the user ${id}`;
}
