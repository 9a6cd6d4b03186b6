import type { Transport } from '../../http/types';
import { unwrap } from '../shapes';
import type { User, UserList } from './User';
import { forEachUserPage, type UserQuery } from './user-pages';
import { createUserCollector, recordToUser, toUserRecord, type UserRecord } from './user-shape';

const ONE_USER = 'GET /user/{id}/v2';

/**
 * Every account that the API key may see (docs/apis/ispring-learn.md#users-list), to the end of the list.
 *
 * @throws IncompleteListError when there is none: whoever is missing from this list looks as if they had no account
 */
export async function readUsers(transport: Transport): Promise<UserList> {
	return await readFiltered(transport, {});
}

/** The accounts with these ids. An unknown id may fail the whole call (docs/apis/ispring-learn.md#errors). */
export async function readUsersById(transport: Transport, userIds: readonly string[]): Promise<User[]> {
	// An empty filter would be no filter.
	if (userIds.length === 0) return [];
	return (await readFiltered(transport, { userIds })).users;
}

/** The accounts with this login. Compared again here, since a filter may be loose. */
export async function readUsersByLogin(transport: Transport, login: string): Promise<User[]> {
	const { users } = await readFiltered(transport, { logins: [login] });
	return users.filter((user) => user.login.toLowerCase() === login.toLowerCase());
}

/**
 * What the account's own filters find under these names, each taken for an e-mail and for a login. Whoever asks
 * compares again: a filter may be loose. Two requests, since how filters combine is not documented
 * (docs/apis/ispring-learn.md#users-list).
 */
export async function lookUpUsers(transport: Transport, names: readonly string[]): Promise<UserList> {
	if (names.length === 0) return { users: [], unreadable: [] };
	// A filter may tell upper from lower case.
	const spellings = [...new Set(names.flatMap((name) => [name, name.toLowerCase()]))];
	return await readFiltered(transport, { emails: spellings }, { logins: spellings });
}

async function readFiltered(transport: Transport, ...queries: UserQuery[]): Promise<UserList> {
	const { take, list } = createUserCollector();
	for (const query of queries) await forEachUserPage(transport, query, take);
	return list();
}

/** One account (docs/apis/ispring-learn.md#users-list). */
export async function readUser(transport: Transport, userId: string): Promise<User> {
	return recordToUser(await readUserRecord(transport, userId));
}

/** One account as the API gives it. */
export async function readUserRecord(transport: Transport, userId: string): Promise<UserRecord> {
	const json = await transport.request({ method: 'GET', path: `/user/${userId}/v2` });
	return toUserRecord(unwrap(json, 'userProfile', 'userProfileV2'), ONE_USER);
}

/** An account that {@link readUserRecord} read. */
export function asUser(record: UserRecord): User {
	return recordToUser(record);
}
