import { RefusedError } from '../../errors';
import { deleteOnce } from '../../http/idempotency/delete-once';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readUserRecord } from './read-users';

/** Which of these an unknown id is answered with is not documented (docs/apis/ispring-learn.md#errors). */
const MAY_BE_UNKNOWN = [400, 404];

/**
 * Deletes an account for good (docs/apis/ispring-learn.md#deleting-a-user). When the answer to a first try was lost,
 * the second one may be refused because nobody is left to delete.
 */
export async function deleteUser(transport: Transport, userId: string): Promise<void> {
	const retriesBefore = transport.counts.retries;
	const outcome = await settle(deleteOnce(transport, `/user/${encodeURIComponent(userId)}`));
	if (outcome.ok) return;
	const isSecondTry = transport.counts.retries > retriesBefore;
	if (!isSecondTry || !isUnknown(outcome.error) || !(await isGone(transport, userId))) throw outcome.error;
	transport.counts.writes += 1;
}

async function isGone(transport: Transport, userId: string): Promise<boolean> {
	const user = await settle(readUserRecord(transport, userId));
	return !user.ok && isUnknown(user.error);
}

function isUnknown(error: unknown): boolean {
	return error instanceof RefusedError && MAY_BE_UNKNOWN.includes(error.status);
}
