import { chunk } from 'lodash';
import { MarkupResponseError, RefusedError, SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { moveUsers } from '../../ispring/organization/move-users';
import { idKey } from '../../ispring/same-id';
import type { Progress } from '../../run/Progress';
import { normalizeKey } from '../../text/normalize-key';
import { groupBy } from '../plan/group-by';
import type { Organization } from './create-organization';
import { withAccount, type PendingDecision, type PendingWithAccount } from './PendingDecision';

/** How many users one request takes is not documented. */
const BATCH_SIZE = 500;

/** The status when one of the users is the reason, the batch is too large, or the account does not offer the request. */
const MAY_WORK_FOR_FEWER = [400, 403, 404, 405, 409, 413, 422];

/** After this many refusals and no success, the account does not offer the request: both halves and all quarters failed. */
const MAX_REFUSALS = 7;

/**
 * Moves everybody whose profile and groups stay the same to their new department, all who go to the same one in one
 * request. A batch that is refused is tried in halves. Whoever has not been moved in the end is left to a request of
 * their own, which says what is wrong with whom.
 *
 * @param organization has the departments, also those that this run created
 */
export async function moveTogether(
	iSpring: Transport,
	progress: Progress<PendingDecision>,
	organization: Organization,
): Promise<void> {
	const tries = { refused: 0, accepted: 0 };
	const movers = withAccount(progress.pending()).filter(isOnlyMoving);
	const waves = groupBy(
		movers,
		({ writes }) => writes.departmentId ?? normalizeKey(writes.departmentName ?? ''),
	);
	await Promise.all([...waves.values()].map(moveWave));

	async function moveWave(people: PendingWithAccount[]): Promise<void> {
		const [writes = {}] = people.map((one) => one.writes);
		// A department that could not be created is the error of each of them.
		const target = await settle(Promise.resolve(writes).then(organization.departmentId));
		if (!target.ok) return;
		const batches = chunk(people, BATCH_SIZE);
		for (let batch = batches.shift(); batch; batch = batches.shift()) {
			const isOffered = tries.accepted > 0 || tries.refused < MAX_REFUSALS;
			// A request of its own costs no more for one person, and is better known.
			if (batch.length < 2 || !isOffered) continue;
			if (await isWorthHalving(target.value, batch)) {
				batches.push(...chunk(batch, Math.ceil(batch.length / 2)));
			}
		}
	}

	async function isWorthHalving(departmentId: string, batch: PendingWithAccount[]): Promise<boolean> {
		const userIds = batch.map(({ userId }) => userId);
		const moved = await settle(moveUsers(iSpring, departmentId, userIds));
		if (moved.ok) {
			tries.accepted += 1;
			for (const person of batch) {
				if (!moved.value.has(idKey(person.userId))) continue;
				person.isMoved = true;
				person.written = { departmentId };
			}
			return false;
		}
		const { error } = moved;
		if (!(error instanceof SyncError)) throw error;
		if (error instanceof MarkupResponseError) tries.refused = MAX_REFUSALS;
		if (!(error instanceof RefusedError && MAY_WORK_FOR_FEWER.includes(error.status))) return false;
		tries.refused += 1;
		return true;
	}
}

/** Whether the only thing to write with the user itself is the department. Status and supervisor are written by others. */
function isOnlyMoving({ user, writes }: PendingDecision): boolean {
	const { fields, joinGroups, leaveGroupIds, departmentName } = writes;
	const isProfileSame = Object.keys(fields).length === 0;
	return (
		user !== undefined &&
		typeof departmentName === 'string' &&
		isProfileSame &&
		joinGroups.length + leaveGroupIds.length === 0
	);
}
