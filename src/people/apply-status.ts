import { SyncError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { setStatus, setStatusOfMany } from '../ispring/write-users';
import type { UserStatus } from '../ispring/User';

/** How many ids one call takes is not documented; a hundred keep it small and the number of calls low. */
const BULK_SIZE = 100;

/**
 * Sets the status of many accounts: a hundred a request; where such a request is refused, one by one, so that the
 * one account that cannot be changed (the owner's, say) does not stand in the way of the others.
 *
 * @returns the error of each account that could not be changed
 */
export async function applyStatus(
	transport: Transport,
	userIds: readonly string[],
	status: UserStatus,
): Promise<Map<string, SyncError>> {
	const errors = new Map<string, SyncError>();
	for (let start = 0; start < userIds.length; start += BULK_SIZE) {
		const bulk = userIds.slice(start, start + BULK_SIZE);
		const together = await settle(setStatusOfMany(transport, bulk, status));
		if (together.ok) continue;
		if (!(together.error instanceof SyncError)) throw together.error;
		await Promise.all(
			bulk.map(async (userId) => {
				const alone = await settle(setStatus(transport, userId, status));
				if (alone.ok) return;
				if (!(alone.error instanceof SyncError)) throw alone.error;
				errors.set(userId, alone.error);
			}),
		);
	}
	return errors;
}
