import type { Transport } from '../http/types';
import type { ProfileField } from '../ispring/users/profile-fields';
import { lookUpUsers } from '../ispring/users/read-users';
import type { User } from '../ispring/users/User';
import { isSameId } from '../ispring/same-id';
import { emailAddressKey } from '../text/email-address';
import { hasUniqueEmails } from './unique-emails';

export interface Taken {
	what: 'login' | 'email';
	by: User;
}

/**
 * After a refusal, which may mean that another user has the login or email (docs/apis/ispring-learn.md#errors): finds that
 * user.
 *
 * @param exceptId the user who was to be changed
 * @returns undefined when nobody else has either
 */
export async function takenBy(
	transport: Transport,
	{ login, email }: { login: string; email: string },
	profileFields: readonly ProfileField[],
	exceptId = '',
): Promise<Taken | undefined> {
	const names = [...new Set([login, email].filter((name) => name !== ''))];
	const { users } = await lookUpUsers(transport, names);
	const others = users.filter(({ id }) => !isSameId(id, exceptId));
	const holder = (name: string, read: (user: User) => string) =>
		name === '' ? undefined : others.find((user) => emailAddressKey(read(user)) === emailAddressKey(name));

	const byLogin = holder(login, (user) => user.login);
	if (byLogin) return { what: 'login', by: byLogin };
	// Where users may share an email, the refusal has another reason.
	const mayBeTaken = hasUniqueEmails(profileFields) !== false;
	const byEmail = mayBeTaken ? holder(email, (user) => user.email) : undefined;
	return byEmail && { what: 'email', by: byEmail };
}
