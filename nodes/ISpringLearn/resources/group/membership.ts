import { UnexpectedResponseError } from '../../../../src/errors';
import { readMembers } from '../../../../src/ispring/organization/group-members';
import type { Group } from '../../../../src/ispring/organization/groups';
import { isSameId } from '../../../../src/ispring/same-id';
import type { User } from '../../../../src/ispring/users/User';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { unknownId } from '../../../shared/items/unknown-ids';
import { referencedIds, usersFilter } from '../../shared/filters';
import type { ISpring, ISpringRun } from '../../shared/ISpringRun';
import { groupLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';

const usersProperty = { ...usersFilter, required: true };

/** The parameters for adding users to a group and removing them. */
export const membershipProperties = [groupLocator, usersProperty];

/**
 * Changes the membership of the users of one item, one after the other.
 *
 * @throws ParameterError for a smart group or an unknown ID, before anything is changed
 */
export async function changeMembership<Outcome extends string>(
	{ parameters, shared }: ISpringRun,
	change: (user: User, group: Group, groups: readonly Group[]) => Promise<Outcome | 'unchanged'>,
): Promise<OutputItem[]> {
	const groupId = parameters.requiredISpringId(groupLocator);
	const userIds = parameters.requiredISpringIds(usersProperty);

	const groups = await shared.groups.get();
	const group = groups.find(({ id }) => isSameId(id, groupId));
	if (!group) throw unknownId(groupLocator, 'iSpring Learn', groupId);
	if (group.isSmart) {
		parameters.refuse(
			groupLocator,
			`"${group.name}" is a smart group, whose members are determined by its rules.`,
			'Change its rules in iSpring Learn, or choose a regular group.',
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

/** In the order of the IDs. Read again for each item, because an update has to include their current groups. */
async function readUsers(iSpring: ISpring, userIds: readonly string[]): Promise<User[]> {
	const found = await checkingIds(
		iSpring,
		referencedIds({ userIds }),
		readMembers(iSpring.transport, userIds),
	);
	const users: User[] = [];
	for (const id of userIds) {
		const user = found.get(id);
		if (!user) throw await explainMissingUser(iSpring, id);
		users.push(user);
	}
	return users;
}

/** A user whose record cannot be read is missing as well, and must not be reported as unknown. */
async function explainMissingUser(iSpring: ISpring, id: string): Promise<Error> {
	const { unreadable } = await iSpring.users.get();
	const record = unreadable.find((one) => isSameId(one.id ?? '', id));
	if (!record) return unknownId(usersProperty, 'iSpring Learn', id);
	return new UnexpectedResponseError('iSpring Learn', 'GET /users/v2', `of the user ${id}, ${record.why}`);
}
