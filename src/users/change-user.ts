import type { Transport } from '../http/types';
import { readUser } from '../ispring/users/read-users';
import type { User } from '../ispring/users/User';
import { updateUser, type CurrentUser, type UserChanges } from '../ispring/users/update-user';
import { removeFromGroups } from '../ispring/users/write-users';

/** What is to be written to a user who exists. */
export interface UserUpdate {
	update: UserChanges;
	leaveGroupIds: string[];
}

/**
 * Writes what differs, and sends no request where nothing does. Every request may be repeated.
 *
 * @param user as it was read: what is not changed goes along with its present value (see `updateUser`)
 * @throws SyncError when iSpring Learn refuses the change or cannot be reached
 */
export async function writeUser(
	transport: Transport,
	user: CurrentUser,
	{ update, leaveGroupIds }: UserUpdate,
): Promise<void> {
	if (leaveGroupIds.length > 0) await removeFromGroups(transport, user.id, leaveGroupIds);
	if (Object.keys(update).length > 0) await updateUser(transport, user, update);
}

/**
 * Writes what differs and reads the user back.
 *
 * @returns the user after the change
 * @throws SyncError when iSpring Learn refuses a request or cannot be reached
 */
export async function changeUser(transport: Transport, user: User, changes: UserUpdate): Promise<User> {
	await writeUser(transport, user, changes);
	return await readUser(transport, user.id);
}
