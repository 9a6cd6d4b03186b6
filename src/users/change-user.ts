import type { Transport } from '../http/types';
import { readUser } from '../ispring/users/read-users';
import type { User } from '../ispring/users/User';
import { updateUser } from '../ispring/users/update-user';
import { removeFromGroups } from '../ispring/users/write-users';
import type { UserDifferences } from './user-differences';

/** Writes what differs, and answers the account as it is then. Every request of it may be repeated. */
export async function changeUser(
	transport: Transport,
	user: User,
	{ update, leaveGroupIds }: UserDifferences,
): Promise<User> {
	if (leaveGroupIds.length > 0) await removeFromGroups(transport, user.id, leaveGroupIds);
	if (Object.keys(update).length > 0) await updateUser(transport, user, update);
	return await readUser(transport, user.id);
}
