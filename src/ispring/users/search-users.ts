import type { Transport } from '../../http/types';
import { forEachOlderUserPage } from './older-user-list';
import { rowToUserRecord } from './user-shape';

/** An account that ignores the filter returns everybody. */
const MAX_FOUND = 500;

/**
 * Finds the IDs of the users who have one of these values in each of these profile fields
 * (docs/apis/ispring-learn.md#user-search). How strictly the API compares is not documented, and no known client uses this
 * filter, so look for a known user as well.
 *
 * @returns undefined when a row has no readable ID, or there are so many that the filter is ignored
 * @throws RefusedError or another SyncError when the account does not offer this search
 */
export async function searchUserIds(
	transport: Transport,
	profileFields: ReadonlyArray<{ name: string; values: readonly string[] }>,
): Promise<string[] | undefined> {
	const ids = new Set<string>();
	let isReliable = true;
	await forEachOlderUserPage(transport, { profileFields }, (page) => {
		for (const row of page) {
			const record = rowToUserRecord(row);
			if (record === undefined) isReliable = false;
			else if (record !== 'deleted') ids.add(record.userId);
		}
		isReliable &&= ids.size <= MAX_FOUND;
		return !isReliable;
	});
	return isReliable ? [...ids] : undefined;
}
