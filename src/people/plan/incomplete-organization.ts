import { idKey } from '../../ispring/same-id';
import type { World } from './World';

/**
 * IDs of departments that users are in and the account's list lacks: the list is incomplete, and a department that it lacks
 * must not be created a second time.
 */
export function unlistedDepartments({ users, departments }: World): string[] {
	return unlisted(
		users.users.map(({ departmentId }) => departmentId),
		departments,
	);
}

/** IDs of groups that users are in and the account's list lacks. */
export function unlistedGroups({ users, groups }: World): string[] {
	return unlisted(
		users.users.flatMap(({ groupIds }) => groupIds),
		groups,
	);
}

function unlisted(carried: readonly string[], listed: ReadonlyArray<{ id: string }>): string[] {
	const known = new Set(listed.map(({ id }) => idKey(id)));
	return [...new Set(carried.map((id) => idKey(id)))].filter((id) => id !== '' && !known.has(id));
}
