import type { Transport } from '../http/types';
import { forEachPage, readPages } from './read-pages';
import { unwrap } from './shapes';
import type { User, UserList } from './User';
import { gatherUsers, recordToUser, toUserList, toUserRecord, type UserRecord } from './user-shape';

export const userList = { path: '/users/v2', key: 'userProfiles', idKey: 'userId' };

const ONE_USER = 'GET /user/{id}/v2';

/** Every account that the API key may see (fact sheet 2.2), to the end of the list. */
export async function readUsers(transport: Transport): Promise<UserList> {
	const { take, list } = gatherUsers();
	await forEachPage(transport, userList, take);
	return list();
}

/** The accounts with these ids. An unknown id may fail the whole call (fact sheet 1.7). */
export async function readUsersById(transport: Transport, userIds: readonly string[]): Promise<User[]> {
	// An empty filter would be no filter.
	if (userIds.length === 0) return [];
	return toUserList(await readPages(transport, { ...userList, query: { userIds } })).users;
}

/** The accounts with this login. Compared again here, since a filter may be loose. */
export async function readUsersByLogin(transport: Transport, login: string): Promise<User[]> {
	const rows = await readPages(transport, { ...userList, query: { logins: [login] } });
	return toUserList(rows).users.filter((user) => user.login.toLowerCase() === login.toLowerCase());
}

/**
 * What the account's own filters find under these names, each taken for an e-mail and for a login. Whoever asks
 * compares again: a filter may be loose. Two requests, since how filters combine is not documented (fact sheet 2.2).
 */
export async function lookUpUsers(transport: Transport, names: readonly string[]): Promise<UserList> {
	if (names.length === 0) return { users: [], unreadable: [] };
	// A filter may tell upper from lower case.
	const spellings = [...new Set(names.flatMap((name) => [name, name.toLowerCase()]))];
	const byEmail = await readPages(transport, { ...userList, query: { emails: spellings } });
	const byLogin = await readPages(transport, { ...userList, query: { logins: spellings } });
	return toUserList([...byEmail, ...byLogin]);
}

/** One account (fact sheet 2.2). */
export async function readUser(transport: Transport, userId: string): Promise<User> {
	return recordToUser(await readUserRecord(transport, userId), ONE_USER);
}

/** One account as the API gives it. */
export async function readUserRecord(transport: Transport, userId: string): Promise<UserRecord> {
	const json = await transport.request({ method: 'GET', path: `/user/${userId}/v2` });
	return toUserRecord(unwrap(json, 'userProfile', 'userProfileV2'), ONE_USER);
}

/** An account that {@link readUserRecord} read. */
export function asUser(record: UserRecord): User {
	return recordToUser(record, ONE_USER);
}
