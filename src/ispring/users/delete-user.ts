import { RefusedError } from '../../errors';
import { deleteOnce } from '../../http/idempotency/delete-once';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readUserRecord } from './read-users';

/** The status for an unknown ID is not documented (docs/apis/ispring-learn.md#errors). */
const MAY_BE_UNKNOWN = [400, 404];

/**
 * Deletes a user permanently (docs/apis/ispring-learn.md#deleting-a-user). If the first response is lost, the second
 * attempt may be refused because the user no longer exists, which counts as success.
 *
 * @throws RefusedError when the user does not exist in the first place or must not be deleted
 */
export async function deleteUser(transport: Transport, userId: string): Promise<void> {
	const retriesBefore = transport.counts.retries;
	const outcome = await settle(deleteOnce(transport, `/user/${encodeURIComponent(userId)}`));
	if (outcome.ok) return;
	const isSecondAttempt = transport.counts.retries > retriesBefore;
	if (!isSecondAttempt || !mayBeUnknown(outcome.error) || !(await isDeleted(transport, userId)))
		throw outcome.error;
	transport.counts.writes += 1;
}

async function isDeleted(transport: Transport, userId: string): Promise<boolean> {
	const user = await settle(readUserRecord(transport, userId));
	return !user.ok && mayBeUnknown(user.error);
}

function mayBeUnknown(error: unknown): boolean {
	return error instanceof RefusedError && MAY_BE_UNKNOWN.includes(error.status);
}
