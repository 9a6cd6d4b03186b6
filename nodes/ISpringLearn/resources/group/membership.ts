import { UnexpectedResponseError } from '../../../../src/errors';
import { readMembers } from '../../../../src/ispring/organisation/group-members';
import type { Group } from '../../../../src/ispring/organisation/groups';
import type { User } from '../../../../src/ispring/users/User';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming, unknownId } from '../../../shared/items/known-ids';
import { usersFilter } from '../../shared/filters';
import type { ISpring, ISpringRun } from '../../shared/ISpringRun';
import { groupLocator } from '../../shared/locators';
import { unknownOf } from '../../shared/unknown-ids';

const usersProperty = { ...usersFilter, required: true };

/** What adding to and removing from a group ask for. */
export const membershipProperties = [groupLocator, usersProperty];

/**
 * Changes the membership of the users that an item names, one after the other.
 *
 * @throws ParameterError for a smart group and for unknown ids, before anything is changed
 */
export async function changeMembership<Outcome extends string>(
	{ parameters, shared }: ISpringRun,
	change: (user: User, group: Group, groups: readonly Group[]) => Promise<Outcome | 'unchanged'>,
): Promise<OutputItem[]> {
	const groupId = parameters.requiredISpringId(groupLocator);
	const userIds = parameters.requiredISpringIds(usersProperty);

	const groups = await shared.groups.get();
	const group = groups.find(({ id }) => id.toLowerCase() === groupId);
	if (!group) throw unknownId(groupLocator, 'iSpring Learn', groupId);
	if (group.isSmart) {
		parameters.refuse(
			groupLocator,
			`"${group.name}" is a smart group, which the rules of the account fill.`,
			'Change its rules in iSpring Learn, or choose an ordinary group.',
		);
	}
	const users = await readUsers(shared, userIds);

	const items: OutputItem[] = [];
	for (const user of users) {
		const outcome = await change(user, group, groups);
		if (outcome !== 'unchanged') shared.users.forget();
		items.push({ json: { groupId: group.id, userId: user.id, outcome } });
	}
	return items;
}

/** In the order of the ids. Read for each item anew: their present groups go into what is written. */
async function readUsers(iSpring: ISpring, userIds: readonly string[]): Promise<User[]> {
	const given = userIds.map((id) => ({ property: usersProperty, kind: 'user' as const, id }));
	const found = await naming(
		readMembers(iSpring.transport, userIds),
		async (refusal) => await unknownOf(iSpring, refusal, given),
	);
	const users: User[] = [];
	for (const id of userIds) {
		const user = found.get(id);
		if (!user) throw await whyMissing(iSpring, id);
		users.push(user);
	}
	return users;
}

/** One whose record has another shape than it should is missing, too, and must not be called unknown. */
async function whyMissing(iSpring: ISpring, id: string): Promise<Error> {
	const { unreadable } = await iSpring.users.get();
	const record = unreadable.find((one) => one.id?.toLowerCase() === id);
	if (!record) return unknownId(usersProperty, 'iSpring Learn', id);
	return new UnexpectedResponseError('iSpring Learn', 'GET /users/v2', `of the user ${id}, ${record.why}`);
}
