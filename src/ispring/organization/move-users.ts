import { SyncError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readUsersIn } from '../users/read-users';
import { idKey, isSameId } from '../same-id';
import { readMembers } from './group-members';

/**
 * Moves users to a department in one request (docs/apis/ispring-learn.md#departments). The request is documented, but no
 * known client sends it and its answer is empty, so the users are read back. After a lost answer or a server error they are
 * read, too, and the request is repeated unless all of them have been moved.
 *
 * @returns the IDs of those who are known to be in the department now, by `idKey`
 * @throws RefusedError when the request is refused, which one of the users may be the reason for; another SyncError when
 * iSpring Learn cannot be reached
 */
export async function moveUsers(
	transport: Transport,
	departmentId: string,
	userIds: readonly string[],
): Promise<ReadonlySet<string>> {
	const path = `/department/${encodeURIComponent(departmentId)}/user/move`;
	const readMoved = async () => {
		// The older list cannot be filtered by ID.
		const users = transport.capabilities.hasNoUserPages
			? await readUsersIn(transport, departmentId)
			: [...(await readMembers(transport, userIds)).values()];
		const there = users.filter((user) => isSameId(user.departmentId, departmentId));
		return new Set(there.map(({ id }) => idKey(id)));
	};
	const knownMoved = async (): Promise<ReadonlySet<string>> => {
		const moved = await settle(readMoved());
		if (!moved.ok && !(moved.error instanceof SyncError)) throw moved.error;
		return moved.ok ? moved.value : new Set();
	};
	const outcome = await settle(
		createOnce<ReadonlySet<string>>({
			create: async () => {
				await transport.request({ method: 'POST', path, body: { userIds }, expectsJson: false });
				return await knownMoved();
			},
			find: async () => {
				const moved = await readMoved();
				return userIds.every((id) => moved.has(idKey(id))) ? moved : null;
			},
			clock: transport.clock,
			counts: transport.counts,
		}),
	);
	if (outcome.ok) return outcome.value;
	const { error } = outcome;
	if (!(error instanceof SyncError) || !error.mayHaveActed) throw error;
	// Errors all the same may hide that some have been moved.
	const moved = await knownMoved();
	if (moved.size === 0) throw error;
	transport.counts.writes += 1;
	return moved;
}
