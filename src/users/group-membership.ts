import type { User } from '../ispring/users/User';
import { idKey } from '../ispring/same-id';

type Member = Pick<User, 'groupIds'>;

/** The groups that a user was put into by hand or by an API; smart groups fill themselves and cannot be written. */
export function ordinaryGroupIds({ groupIds }: Member, smartGroupIds: Iterable<string>): string[] {
	const smart = new Set([...smartGroupIds].map(idKey));
	return groupIds.filter((id) => !smart.has(idKey(id)));
}

/**
 * The set of groups to send so that a user joins some and leaves others. Whether the API adds these or replaces all by them
 * is not documented (docs/apis/ispring-learn.md#updating-a-user): the whole set is right either way.
 *
 * @returns undefined when nothing is joined: groups are left by a request of their own
 */
export function groupIdsToSend(
	user: Member,
	join: readonly string[],
	leave: readonly string[],
	smartGroupIds: Iterable<string>,
): string[] | undefined {
	if (join.length === 0) return undefined;
	const left = new Set(leave.map(idKey));
	const kept = ordinaryGroupIds(user, smartGroupIds).filter((id) => !left.has(idKey(id)));
	return [...kept, ...join];
}
