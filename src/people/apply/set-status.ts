import { chunk } from 'lodash';
import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { setStatus, setStatuses as setStatusesAtOnce } from '../../ispring/users/write-users';
import type { UserStatus } from '../../ispring/users/User';
import type { Progress } from '../../run/Progress';
import { withAccount, type PendingDecision } from './PendingDecision';

/** How many IDs one request takes is not documented: where all are refused, batches of this size are tried. */
const BULK_SIZE = 100;

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
	if (people.length === 0 || (await isSet(people))) return;
	const bulks = people.length > BULK_SIZE ? chunk(people, BULK_SIZE) : [];
	const refused = bulks.length > 0 ? [] : people;
	for (const bulk of bulks) if (!(await isSet(bulk))) refused.push(...bulk);
	await progress.forEach(refused, async (person) => await setStatus(iSpring, person.userId, status));

	async function isSet(bulk: typeof people): Promise<boolean> {
		const userIds = bulk.map(({ userId }) => userId);
		const together = await settle(setStatusesAtOnce(iSpring, userIds, status));
		if (!together.ok && !(together.error instanceof SyncError)) throw together.error;
		return together.ok;
	}
}
