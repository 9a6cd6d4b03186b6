import { chunk } from 'lodash';
import { UnexpectedResponseError } from '../../errors';
import type { Transport } from '../../http/types';
import type { Group } from './groups';
import { readUsersById } from '../users/read-users';
import { isUnreadable, type User } from '../users/User';
import { idKey, IDS_PER_REQUEST, isSameId } from '../same-id';
import { updateUser } from '../users/update-user';
import { removeFromGroups } from '../users/write-users';

/** The users with these IDs, by `idKey`. An unknown ID is ignored or fails the request. */
export async function readMembers(
	transport: Transport,
	userIds: readonly string[],
): Promise<Map<string, User>> {
	const members = new Map<string, User>();
	for (const some of chunk(userIds, IDS_PER_REQUEST)) {
		const users = await readUsersById(transport, some);
		users.forEach((user) => members.set(idKey(user.id), user));
	}
	return members;
}

/**
 * Adds a user to an ordinary group. It does not use the group's own list of members, which replaces all members at once
 * (docs/apis/ispring-learn.md#groups): two concurrent runs would remove each other's members.
 *
 * @param groups all groups of the account; a user's smart groups must not be written
 * @throws UnexpectedResponseError when the user's current groups are unreadable
 */
export async function addMember(
	transport: Transport,
	user: User,
	group: Group,
	groups: readonly Group[],
): Promise<'added' | 'unchanged'> {
	if (user.groupIds.some((id) => isSameId(id, group.id))) return 'unchanged';
	if (isUnreadable(user, 'groups')) {
		const what = `the groups of the user ${user.id} cannot be read, and adding one could remove the others`;
		throw new UnexpectedResponseError('iSpring Learn', 'GET /users/v2', what);
	}
	const smart = new Set(groups.filter(({ isSmart }) => isSmart).map(({ id }) => idKey(id)));
	// Whether the API adds these groups or replaces all is not documented (docs/apis/ispring-learn.md#updating-a-user):
	// the complete set is right either way.
	const kept = user.groupIds.filter((id) => !smart.has(idKey(id)));
	await updateUser(transport, user, { groupIds: [...kept, group.id] });
	return 'added';
}

/** Removes a user from an ordinary group. */
export async function removeMember(
	transport: Transport,
	user: User,
	group: Group,
): Promise<'removed' | 'unchanged'> {
	if (!user.groupIds.some((id) => isSameId(id, group.id))) return 'unchanged';
	await removeFromGroups(transport, user.id, [group.id]);
	return 'removed';
}
