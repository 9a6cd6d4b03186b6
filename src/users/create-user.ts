import { StoppedError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { readUser } from '../ispring/users/read-users';
import type { User } from '../ispring/users/User';
import { createUser as create, type NewUser } from '../ispring/users/write-users';
import type { WantedUser } from './user-differences';

export interface CreatedUser {
	user: User;
	/** False when it could not be read back: then all that is known is what was sent, and not its status. */
	isReadBack: boolean;
}

/** The fields of a new account, by the names they are written by. */
export function newFields({ email, login, values }: WantedUser): NewUser['fields'] {
	const profile = Object.fromEntries(values.map(({ writeName, value }) => [writeName, value]));
	return { ...profile, login: login || email, ...(email ? { email } : {}) };
}

/**
 * Makes an account, once, and reads it back: when the plan has no free seat it comes out inactive without a word
 * (docs/apis/ispring-learn.md#users).
 *
 * @param isKnownNew see `createUser` of the client
 */
export async function createUser(
	transport: Transport,
	wanted: WantedUser,
	{ isKnownNew, invitationMessage }: { isKnownNew: boolean; invitationMessage?: string },
): Promise<CreatedUser> {
	const { departmentId, groupIds = [], role, managedDepartmentIds } = wanted;
	const fields = newFields(wanted);
	const newUser: NewUser = {
		departmentId,
		fields,
		groupIds,
		...(role ? { role } : {}),
		managedDepartmentIds,
		...(invitationMessage === undefined ? {} : { invitationMessage }),
	};
	const id = await create(transport, newUser, isKnownNew);
	const readBack = await settle(readUser(transport, id));
	if (readBack.ok) return { user: readBack.value, isReadBack: true };
	if (readBack.error instanceof StoppedError) throw readBack.error;
	return { user: asSent(id, newUser), isReadBack: false };
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
