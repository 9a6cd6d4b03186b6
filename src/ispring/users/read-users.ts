import type { Transport } from '../../http/types';
import { isSameName } from '../../text/normalize-key';
import { unwrap } from '../shapes';
import type { User, UserList } from './User';
import { forEachUserPage, withLowerCase } from './user-pages';
import type { UserQuery } from './UserQuery';
import { createUserCollector, recordToUser, toUserRecord, type UserRecord } from './user-shape';

const ONE_USER = 'GET /user/{id}/v2';

/**
 * All users that the API key can see (docs/apis/ispring-learn.md#users-list).
 *
 * @throws IncompleteListError when the list is empty or incomplete: a user missing from it would look like one without
 * an account
 */
export async function readUsers(transport: Transport): Promise<UserList> {
	return await readFiltered(transport, {});
}

/**
 * The first users of the list, at least this many.
 *
 * @returns the users, and whether they are all of the account
 * @throws IncompleteListError when the list is empty or incomplete
 */
export async function readFirstUsers(
	transport: Transport,
	count: number,
): Promise<{ list: UserList; isAll: boolean }> {
	const { addPage, list } = createUserCollector();
	let rows = 0;
	const onPage = (page: readonly unknown[], isOlder: boolean) => {
		addPage(page, isOlder);
		rows += page.length;
		return rows >= count;
	};
	await forEachUserPage(transport, {}, onPage);
	return { list: list(), isAll: rows < count };
}

/** The users that match a query. Compare again: the API's filters may be inexact. An empty query is refused. */
export async function readMatchingUsers(transport: Transport, query: UserQuery): Promise<UserList> {
	if (Object.values(query).every((values: readonly string[] = []) => values.length === 0)) {
		return { users: [], unreadable: [] };
	}
	return await readFiltered(transport, query);
}

/** The users with these IDs. An unknown ID may fail the whole request (docs/apis/ispring-learn.md#errors). */
export async function readUsersById(transport: Transport, userIds: readonly string[]): Promise<User[]> {
	// An empty filter would match everything.
	if (userIds.length === 0) return [];
	return (await readFiltered(transport, { userIds })).users;
}

/** The users in a department. Compare again: the API's filter may be inexact. */
export async function readUsersIn(transport: Transport, departmentId: string): Promise<User[]> {
	return (await readFiltered(transport, { departments: [departmentId] })).users;
}

/** The users with this login. Filtered again here, because the API's filter may be inexact. */
export async function readUsersByLogin(transport: Transport, login: string): Promise<User[]> {
	const { users } = await readFiltered(transport, { logins: [login] });
	return users.filter((user) => isSameName(user.login, login));
}

/**
 * Users that the API finds by these names, as an email address or a login. The caller must compare again, because the
 * API's filter may be inexact. Two requests, because it is not documented how filters combine
 * (docs/apis/ispring-learn.md#users-list).
 */
export async function lookUpUsers(transport: Transport, names: readonly string[]): Promise<UserList> {
	if (names.length === 0) return { users: [], unreadable: [] };
	const spellings = withLowerCase(names);
	return await readFiltered(transport, { emails: spellings }, { logins: spellings });
}

async function readFiltered(transport: Transport, ...queries: UserQuery[]): Promise<UserList> {
	const { addPage, list } = createUserCollector();
	for (const query of queries) await forEachUserPage(transport, query, addPage);
	return list();
}

/** Reads one user (docs/apis/ispring-learn.md#users-list). */
export async function readUser(transport: Transport, userId: string): Promise<User> {
	return recordToUser(await readUserRecord(transport, userId));
}

/** Reads one user, as received from the API. */
export async function readUserRecord(transport: Transport, userId: string): Promise<UserRecord> {
	const json = await transport.request({ method: 'GET', path: `/user/${userId}/v2` });
	return toUserRecord(unwrap(json, 'userProfile', 'userProfileV2'), ONE_USER);
}
