import { chunk } from 'lodash';
import { UnexpectedResponseError } from '../../errors';
import type { Transport } from '../../http/types';
import type { Group } from './groups';
import { readUsersById } from '../users/read-users';
import { isUnreadable, type User } from '../users/User';
import { idKey, isSameId } from '../same-id';
import { updateUser } from '../users/update-user';
import { removeFromGroups } from '../users/write-users';

/** How many ids fit into one address. */
const IDS_PER_REQUEST = 50;

/** The accounts with these ids, by their ids in lower case. Who does not exist is not among them, or fails the call. */
export async function readMembers(
	transport: Transport,
	userIds: readonly string[],
): Promise<Map<string, User>> {
	const members = new Map<string, User>();
	for (const some of chunk(userIds, IDS_PER_REQUEST)) {
		const users = await readUsersById(transport, some);
		users.forEach((user) => members.set(user.id.toLowerCase(), user));
	}
	return members;
}

/**
 * Puts somebody into an ordinary group. Not by the group's own list of members, which replaces everybody at once
 * (docs/apis/ispring-learn.md#groups): two runs at the same time would throw each other's people out.
 *
 * @param groups all of the account; the smart ones among a user's groups cannot be written
 */
export async function addMember(
	transport: Transport,
	user: User,
	group: Group,
	groups: readonly Group[],
): Promise<'added' | 'unchanged'> {
	if (user.groupIds.some((id) => isSameId(id, group.id))) return 'unchanged';
	if (isUnreadable(user, 'groups')) {
		const what = `the groups of the user ${user.id} cannot be read, and adding one could end the others`;
		throw new UnexpectedResponseError('iSpring Learn', 'GET /users/v2', what);
	}
	const smart = new Set(groups.filter(({ isSmart }) => isSmart).map(({ id }) => idKey(id)));
	// Whether the API adds these or replaces by them is not documented (docs/apis/ispring-learn.md#updating-a-user):
	// the whole set is right for both.
	const kept = user.groupIds.filter((id) => !smart.has(idKey(id)));
	await updateUser(transport, user, { groupIds: [...kept, group.id] });
	return 'added';
}

/** Takes somebody out of an ordinary group. */
export async function removeMember(
	transport: Transport,
	user: User,
	group: Group,
): Promise<'removed' | 'unchanged'> {
	if (!user.groupIds.some((id) => isSameId(id, group.id))) return 'unchanged';
	await removeFromGroups(transport, user.id, [group.id]);
	return 'removed';
}
