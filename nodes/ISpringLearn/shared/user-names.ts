import type { INodeProperties } from 'n8n-workflow';
import { idKey } from '../../../src/ispring/same-id';
import type { UserStatus } from '../../../src/ispring/users/User';
import { userName } from '../../../src/users/user-names';
import type { ISpring } from './ISpringRun';

export function includeNamesProperty(description: string): INodeProperties {
	return { displayName: 'Include Names', name: 'includeNames', type: 'boolean', default: false, description };
}

export interface UserNames {
	userName: string | null;
	email: string | null;
	userStatus: UserStatus | null;
}

/** For a user who cannot be read. */
export const UNKNOWN_USER: UserNames = { userName: null, email: null, userStatus: null };

/** Looks up the name, email and status of a user. All are null for a user that the API key may not see. */
export async function readUserNames(iSpring: Pick<ISpring, 'users'>): Promise<(userId: string) => UserNames> {
	const { users } = await iSpring.users.get();
	const byId = new Map(
		users.map((user): [string, UserNames] => [
			idKey(user.id),
			{ userName: userName(user), email: user.email || null, userStatus: user.status },
		]),
	);
	return (userId) => byId.get(idKey(userId)) ?? UNKNOWN_USER;
}
