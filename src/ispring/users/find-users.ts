import type { Transport } from '../../http/types';
import { isUnreadable, type User, type UserStatus } from './User';
import { forEachUserPage, type UserQuery } from './user-pages';
import { recordToUser, rowToUserRecord, type UserRecord } from './user-shape';
import { normalizeKey } from '../../text/normalize-key';

/** An empty list is no filter. Filters that are given together all have to fit. */
export interface UserFilter {
	/** Only who is directly in one of these. */
	departmentIds: string[];
	groupIds: string[];
	emails: string[];
	logins: string[];
	/** '' = any. */
	roleId: string;
	status: UserStatus | 'all';
}

export interface FoundUsers {
	records: UserRecord[];
	/** How many rows have no id that can be read: each may be a user whom the filter means. */
	unreadable: number;
	/** It cannot tell ended employments from inactive users. */
	isOlderList: boolean;
}

/** More values than this make an address too long; they are then compared here only. */
const MAX_VALUES = 100;

/**
 * Accounts that a filter lets through, as the API gives them, each once; none that have been deleted. What the API can filter by goes into the
 * request (docs/apis/ispring-learn.md#users-list) and is compared again here: how several filters combine is not
 * documented.
 *
 * @param limit pages after the one that completes this many are not read
 */
export async function findUsers(
	transport: Transport,
	filter: UserFilter,
	limit: number,
): Promise<FoundUsers> {
	const fits = matcherFor(filter);
	const found = new Map<string, UserRecord>();
	let unreadable = 0;
	let isOlderList = false;
	const collect = (page: readonly unknown[], isOlder: boolean) => {
		isOlderList = isOlder;
		for (const row of page) {
			const record = rowToUserRecord(row);
			if (record === undefined) unreadable += 1;
			else if (record !== 'deleted' && fits(record)) found.set(record.userId, record);
		}
		return found.size >= limit;
	};
	await forEachUserPage(transport, toQuery(filter), collect);
	return { records: [...found.values()].slice(0, limit), unreadable, isOlderList };
}

/** An account that {@link findUsers} found. */
export function foundUser(record: UserRecord): User {
	return recordToUser(record);
}

function toQuery({ departmentIds, groupIds, emails, logins }: UserFilter): UserQuery {
	const upToLimit = (values: string[]) =>
		values.length === 0 || values.length > MAX_VALUES ? undefined : values;
	return {
		departments: upToLimit(departmentIds),
		groups: upToLimit(groupIds),
		// A filter may tell upper from lower case.
		emails: upToLimit(spellings(emails)),
		logins: upToLimit(spellings(logins)),
	};
}

function spellings(names: readonly string[]): string[] {
	return [...new Set(names.flatMap((name) => [name, name.toLowerCase()]))];
}

/** Reads an account only as far as a filter needs it. */
function matcherFor(filter: UserFilter): (record: UserRecord) => boolean {
	const lists = [
		matchAny(filter.departmentIds, (user) => [user.departmentId]),
		matchAny(filter.groupIds, (user) => user.groupIds),
		matchAny(filter.emails, (user) => [user.email]),
		matchAny(filter.logins, (user) => [user.login]),
		matchAny(filter.roleId === '' ? [] : [filter.roleId], (user) => user.roleIds),
		matchAny(filter.status === 'all' ? [] : [filter.status], (user) =>
			isUnreadable(user, 'status') ? [] : [user.status],
		),
	].flatMap((one) => one ?? []);
	if (lists.length === 0) return () => true;
	return (record) => {
		const user = foundUser(record);
		return lists.every((fits) => fits(user));
	};
}

function matchAny(
	wanted: readonly string[],
	valuesOf: (user: User) => string[],
): ((user: User) => boolean) | undefined {
	if (wanted.length === 0) return undefined;
	const set = new Set(wanted.map(normalizeKey));
	return (user) => valuesOf(user).some((value) => set.has(normalizeKey(value)));
}
