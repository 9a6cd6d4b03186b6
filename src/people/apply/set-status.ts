import { setStatus, setStatuses as setStatusesAtOnce } from '../../ispring/users/write-users';
import type { Transport } from '../../http/types';
import type { UserStatus } from '../../ispring/users/User';
import type { Progress } from '../../run/Progress';
import { inBulk } from '../../run/in-bulk';
import { withAccount, type PendingDecision } from './PendingDecision';

/**
 * Sets the status of all users who are to have it in one request. Where that is refused, in batches, and then one by one, so
 * that a user who cannot be changed (such as the owner) does not prevent the others.
 */
export async function setStatuses(
	iSpring: Transport,
	progress: Progress<PendingDecision>,
	status: UserStatus,
): Promise<void> {
	const people = withAccount(progress.pending()).filter(({ writes }) => writes.status === status);
	const refused = await inBulk(people, async (bulk) => {
		const userIds = bulk.map(({ userId }) => userId);
		await setStatusesAtOnce(iSpring, userIds, status);
	});
	await progress.forEach(refused, async (person) => await setStatus(iSpring, person.userId, status));
}
