import type { Transport } from '../../http/types';
import type { UserChanges } from '../../ispring/users/update-user';
import { writeUser } from '../../users/change-user';
import { createUser } from '../../users/create-user';
import { groupIdsToSend } from '../../users/group-membership';
import { explainTakenName } from '../../users/why-taken';
import type { PlanContext } from '../plan/PlanContext';
import type { Organization } from './create-organization';
import type { PendingDecision } from './PendingDecision';

/**
 * Creates or changes one user: profile, department, groups. Status and supervisor have requests of their own.
 *
 * @param organization where departments and groups are found by name
 * @throws ParameterError when another user has the login or email; SyncError when iSpring Learn refuses the user for another
 * reason or cannot be reached
 */
export async function applyUser(
	iSpring: Transport,
	person: PendingDecision,
	organization: Organization,
	context: PlanContext,
): Promise<void> {
	const { login = '', email = '' } = person.writes.fields;
	const write = person.action === 'create' ? createNew : changeExisting;
	await explainTakenName(
		write(iSpring, person, organization, context),
		iSpring,
		{ login, email, ...(person.user ? { userId: person.user.id } : {}) },
		context.world.profileFields,
	);
	person.isProfileWritten = true;
}

async function createNew(
	iSpring: Transport,
	person: PendingDecision,
	organization: Organization,
	{ role, settings }: PlanContext,
): Promise<void> {
	const { fields, joinGroups } = person.writes;
	const { login = '', ...others } = fields;
	const groupIds = joinGroups.map(organization.groupId);
	const user = {
		departmentId: organization.departmentId(person.writes),
		fields: { login, ...others },
		groupIds,
		...(role ? { role } : {}),
	};
	person.userId = await createUser(iSpring, user, settings.sendInvitation ? settings.inviteText : undefined);
	person.written = { departmentId: user.departmentId, joinedGroupIds: groupIds };
}

async function changeExisting(
	iSpring: Transport,
	person: PendingDecision,
	organization: Organization,
	{ world }: PlanContext,
): Promise<void> {
	const { user, writes } = person;
	if (!user) return;
	const { fields, departmentName, joinGroups, leaveGroupIds } = writes;
	const smart = world.groups.filter(({ isSmart }) => isSmart).map(({ id }) => id);
	const joinedGroupIds = joinGroups.map(organization.groupId);
	const groupIds = groupIdsToSend(user, joinedGroupIds, leaveGroupIds, smart);
	const department = departmentName === undefined ? {} : { departmentId: organization.departmentId(writes) };
	const update: UserChanges = {
		...(Object.keys(fields).length > 0 ? { fields } : {}),
		...department,
		...(groupIds ? { groupIds } : {}),
	};
	await writeUser(iSpring, user, { update, leaveGroupIds });
	person.written = { ...department, joinedGroupIds };
}
