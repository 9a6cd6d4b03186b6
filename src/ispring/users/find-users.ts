import type { Transport } from '../../http/types';
import { isUnreadable, type User, type UserStatus } from './User';
import { forEachUserPage, withLowerCase } from './user-pages';
import type { UserQuery } from './UserQuery';
import { recordToUser, rowToUserRecord, type UserRecord } from './user-shape';
import { normalizeKey } from '../../text/normalize-key';

/** An empty list does not filter. A user must match all filters. */
export interface UserFilter {
	/** Only users directly in one of these departments. */
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
	/** The number of rows without a readable ID; each may be a user who matches. */
	unreadable: number;
	/** Whether the list cannot distinguish ended employments from inactive users. */
	isOlderList: boolean;
}

/** More values would make the URL too long; they are then compared only here. */
const MAX_VALUES = 100;

/**
 * Finds the users that match a filter, as received from the API, each once and without deleted ones. The API filters by
 * what it can (docs/apis/ispring-learn.md#users-list), and everything is compared again here, because it is not
 * documented how filters combine.
 *
 * @param limit the maximum number of users; no more pages are read than that takes
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

function toQuery({ departmentIds, groupIds, emails, logins }: UserFilter): UserQuery {
	const upToLimit = (values: string[]) =>
		values.length === 0 || values.length > MAX_VALUES ? undefined : values;
	return {
		departments: upToLimit(departmentIds),
		groups: upToLimit(groupIds),
		emails: upToLimit(withLowerCase(emails)),
		logins: upToLimit(withLowerCase(logins)),
	};
}

/** A predicate for a filter; it parses a user only if there is a filter. */
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
		const user = recordToUser(record);
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
