import { StoppedError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { readUser } from '../ispring/users/read-users';
import type { User } from '../ispring/users/User';
import { createUser as create, type NewUser } from '../ispring/users/write-users';
import { compareProfile } from './compare-profile';
import type { WantedUser } from './user-differences';

export interface CreatedUser {
	user: User;
	/** False when it could not be read back: then only what was sent is known, and not the status. */
	isReadBack: boolean;
}

/** The profile fields of a new user, by the names they are written by. A user without a login signs in by email. */
export function newFields({ email, login, values }: WantedUser): NewUser['fields'] {
	return { ...compareProfile(undefined, values).fields, login: login || email, ...(email ? { email } : {}) };
}

/**
 * Creates a user, once. A login that iSpring Learn refuses belongs to somebody else, whom the list of users may have
 * lacked: that user is never reported as the new one.
 *
 * @param invitationMessage the text of the message to the new user, who needs an email address to get it; undefined
 * sends none
 * @returns the ID of the new user
 * @throws SyncError when iSpring Learn refuses the user or cannot be reached
 */
export async function createUser(
	transport: Transport,
	user: Omit<NewUser, 'invitationMessage'>,
	invitationMessage?: string,
): Promise<string> {
	const hasInvitation = invitationMessage !== undefined && Boolean(user.fields.email);
	return await create(transport, { ...user, ...(hasInvitation ? { invitationMessage } : {}) }, false);
}

/**
 * Creates a user and reads it back: when the plan has no free seat, iSpring Learn silently creates it inactive
 * (docs/apis/ispring-learn.md#users).
 *
 * @throws SyncError when the user cannot be created; one that cannot be read back is returned as it was sent
 */
export async function createAndReadBack(
	transport: Transport,
	wanted: WantedUser,
	invitationMessage?: string,
): Promise<CreatedUser> {
	const { departmentId, groupIds = [], role, managedDepartmentIds } = wanted;
	const fields = newFields(wanted);
	const user = { departmentId, fields, groupIds, ...(role ? { role } : {}), managedDepartmentIds };
	const id = await createUser(transport, user, invitationMessage);
	const readBack = await settle(readUser(transport, id));
	if (readBack.ok) return { user: readBack.value, isReadBack: true };
	if (readBack.error instanceof StoppedError) throw readBack.error;
	return { user: asSent(id, user), isReadBack: false };
}

function asSent(id: string, { departmentId, fields, groupIds, role }: NewUser): User {
	const entries = Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value] as const);
	return {
		id,
		departmentId,
		status: 'active',
		roleTypes: role ? [role.type] : [],
		roleIds: role ? [role.id] : [],
		login: fields.login,
		email: fields.email ?? '',
		fields: Object.fromEntries(entries),
		groupIds,
		subordination: { type: 'inherit' },
	};
}
