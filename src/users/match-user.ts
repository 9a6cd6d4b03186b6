import { IncompleteListError, ParameterError } from '../errors';
import type { ProfileField } from '../ispring/users/profile-fields';
import type { User } from '../ispring/users/User';
import { withoutInvisible } from '../text/invisible';
import { isSameName } from '../text/normalize-key';
import { userNameAndLogin } from './user-names';
import { storedKeyOf } from './field-value';
import { findUnreadableSuspect, unreadableUserName, type UnreadableUser } from './unreadable-suspect';
import type { UserIndex } from './UserIndex';

/** Whom somebody looks for. An account whose login is the e-mail is that person's, too. */
export type UserKey =
	| { by: 'email' | 'login'; value: string }
	| { by: 'profileField'; value: string; field: ProfileField };

interface Known {
	index: UserIndex;
	unreadable: readonly UnreadableUser[];
}

/**
 * The account of the person who is sought, or undefined when there is none.
 *
 * @param names the e-mails and logins that a new account of this person would get
 * @throws ParameterError when two accounts fit; IncompleteListError when one that could not be read may be this
 * person's: the rule of the sync, see `src/people/plan/match-employees.ts` and `decide.ts`
 */
export function matchUser(sought: UserKey, names: readonly string[], known: Known): User | undefined {
	const fits = fitting(sought, known.index);
	const [user] = fits;
	if (fits.length > 1) {
		const which = fits.map((one) => `${userNameAndLogin(one)} with the ID ${one.id}`).join(' and ');
		throw new ParameterError(
			'Match Value',
			`two users match: ${which}.`,
			'Change one of them in iSpring Learn, or match by something that only one of them has.',
		);
	}
	// A stored key decides; an address may be that of the account that could not be read.
	const isCertain = user !== undefined && sought.by === 'profileField';
	const suspect = isCertain
		? undefined
		: findUnreadableSuspect(known.unreadable, {
				names,
				hasTheirKey: (record) => sought.by === 'profileField' && hasKey(record, sought),
				mayBeNew: user === undefined,
			});
	if (suspect) {
		throw new IncompleteListError(
			`Match Value: ${unreadableUserName(suspect)} in iSpring Learn may be this person, but could not be read: ${suspect.why}.`,
			'Nobody was created or changed. Check that user in iSpring Learn, then run again.',
		);
	}
	return user;
}

function fitting(sought: UserKey, index: UserIndex): User[] {
	if (sought.by === 'profileField') {
		const { field, value } = sought;
		// A value under the internal id counts only where there is none under the name.
		const found = index.find(field.infoId ? [field.name, field.infoId] : [field.name], value);
		return found.filter((user) => hasKey(user, sought));
	}
	return index.find(sought.by === 'email' ? ['email', 'login'] : ['login'], sought.value);
}

function hasKey(
	record: Pick<User, 'fields'>,
	{ field, value }: { field: ProfileField; value: string },
): boolean {
	return isSameName(storedKeyOf(record, field), withoutInvisible(value));
}
