import { idKey } from '../../ispring/same-id';
import type { World } from './World';

/**
 * IDs that users carry and the account's own list lacks: the list is not complete, whatever it says. What it lacks must
 * not be made a second time.
 */
export function unlistedDepartments({ users, departments }: World): string[] {
	return unlisted(
		users.users.map(({ departmentId }) => departmentId),
		departments,
	);
}

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
