import { createOnce } from '../../http/idempotency/create-once';
import type { Transport } from '../../http/types';
import { readUsersIn } from '../users/read-users';
import { idKey, isSameId } from '../same-id';
import { readMembers } from './group-members';

/**
 * Moves users to a department in one request (docs/apis/ispring-learn.md#departments). The request is documented, but no
 * known client sends it and its answer is empty, so the users are read back. After a lost answer they are read, too, and
 * the request is repeated unless all of them have been moved.
 *
 * @returns the IDs of those who are in the department now, by `idKey`
 * @throws RefusedError when the request is refused, which one of the users may be the reason for; another SyncError when
 * iSpring Learn cannot be reached or the users cannot be read back
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
	return await createOnce<ReadonlySet<string>>({
		create: async () => {
			await transport.request({ method: 'POST', path, body: { userIds }, expectsJson: false });
			return await readMoved();
		},
		find: async () => {
			const moved = await readMoved();
			return userIds.every((id) => moved.has(idKey(id))) ? moved : null;
		},
		clock: transport.clock,
		counts: transport.counts,
	});
}
