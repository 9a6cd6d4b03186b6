import { SyncError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { setStatus, setStatusOfMany } from '../ispring/write-users';
import type { UserStatus } from '../ispring/User';
import type { Progress } from '../run/Progress';
import { withAccount, type Person } from './Person';

/** How many ids one call takes is not documented; a hundred keep it small and the number of calls low. */
const BULK_SIZE = 100;

/**
 * Sets the status of all who are to have it: a hundred a request; where such a request is refused, one by one, so
 * that the one account that cannot be changed (the owner's, say) does not stand in the way of the others.
 */
export async function applyStatus(
	iSpring: Transport,
	progress: Progress<Person>,
	status: UserStatus,
): Promise<void> {
	const people = withAccount(progress.toDo()).filter(({ writes }) => writes.status === status);
	for (let start = 0; start < people.length; start += BULK_SIZE) {
		const bulk = people.slice(start, start + BULK_SIZE);
		const userIds = bulk.map(({ userId }) => userId);
		const together = await settle(setStatusOfMany(iSpring, userIds, status));
		if (together.ok) continue;
		if (!(together.error instanceof SyncError)) throw together.error;
		await progress.forEach(bulk, async (person) => await setStatus(iSpring, person.userId, status));
	}
}
