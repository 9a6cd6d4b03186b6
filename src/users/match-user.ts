import { IncompleteListError, ParameterError } from '../errors';
import type { ProfileField } from '../ispring/users/profile-fields';
import type { User } from '../ispring/users/User';
import { removeInvisible } from '../text/invisible';
import { isSameName } from '../text/normalize-key';
import { userNameAndLogin } from './user-names';
import { storedKeyOf } from './field-value';
import { findUnreadableSuspect, unreadableUserName, type UnreadableUser } from './unreadable-suspect';
import type { UserIndex } from './UserIndex';

/** What a user is looked for by. A user whose login is the email address is found by it, too. */
export type UserKey =
	| { by: 'email' | 'login'; value: string }
	| { by: 'profileField'; value: string; field: ProfileField };

interface Known {
	index: UserIndex;
	unreadable: readonly UnreadableUser[];
}

/**
 * Finds the user whom a key belongs to, so that no second user is created for the same person.
 *
 * @param names the emails and logins that a new user would get
 * @returns undefined when there is none
 * @throws ParameterError when two users match; IncompleteListError when a user who could not be read may be the one
 */
export function matchUser(userKey: UserKey, names: readonly string[], known: Known): User | undefined {
	const matches = matching(userKey, known.index);
	const [user] = matches;
	if (matches.length > 1) {
		const which = matches.map((one) => `${userNameAndLogin(one)} with the ID ${one.id}`).join(' and ');
		throw new ParameterError(
			'Match Value',
			`two users match: ${which}.`,
			'Change one of them in iSpring Learn, or match by something that only one of them has.',
		);
	}
	// A stored key decides; an address may belong to the user who could not be read.
	const isCertain = user !== undefined && userKey.by === 'profileField';
	const suspect = isCertain
		? undefined
		: findUnreadableSuspect(known.unreadable, {
				names,
				hasTheirKey: (record) => userKey.by === 'profileField' && hasKey(record, userKey),
				mayBeNew: user === undefined,
			});
	if (suspect) {
		throw new IncompleteListError(
			`Match Value: ${unreadableUserName(suspect)} in iSpring Learn may be this person, but could not be read: ${suspect.why}.`,
			'No user was created or changed. Check that user in iSpring Learn, then run again.',
		);
	}
	return user;
}

function matching(userKey: UserKey, index: UserIndex): User[] {
	if (userKey.by === 'profileField') {
		const { field, value } = userKey;
		// A value under the internal ID counts only where there is none under the name.
		const found = index.find(field.infoId ? [field.name, field.infoId] : [field.name], value);
		return found.filter((user) => hasKey(user, userKey));
	}
	return index.find(userKey.by === 'email' ? ['email', 'login'] : ['login'], userKey.value);
}

function hasKey(
	record: Pick<User, 'fields'>,
	{ field, value }: { field: ProfileField; value: string },
): boolean {
	return isSameName(storedKeyOf(record, field), removeInvisible(value));
}
