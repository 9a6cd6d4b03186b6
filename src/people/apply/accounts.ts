import type { Transport } from '../../http/types';
import { idKey } from '../../ispring/same-id';
import { updateUser } from '../../ispring/users/update-user';
import { createUser, removeFromGroups, type NewUser } from '../../ispring/users/write-users';
import { orTaken } from '../../users/why-taken';
import type { Organisation } from './organisation';
import type { PlanContext } from '../plan/PlanContext';
import type { PendingDecision } from './PendingDecision';

/** Makes or changes one account: profile, department, groups. Status and supervisor have requests of their own. */
export async function applyAccount(
	iSpring: Transport,
	person: PendingDecision,
	organisation: Organisation,
	context: PlanContext,
): Promise<void> {
	const { login = '', email = '' } = person.writes.fields;
	const write = person.action === 'create' ? createAccount : changeAccount;
	await orTaken(
		write(iSpring, person, organisation, context),
		iSpring,
		{ login, email, ...(person.user ? { userId: person.user.id } : {}) },
		context.world.profileFields,
	);
	person.isProfileWritten = true;
}

async function createAccount(
	iSpring: Transport,
	person: PendingDecision,
	organisation: Organisation,
	{ role, settings }: PlanContext,
): Promise<void> {
	const { fields, departmentName, joinGroups } = person.writes;
	const { login = '', ...others } = fields;
	const user: NewUser = {
		departmentId: organisation.departmentId(departmentName ?? null),
		fields: { login, ...others },
		groupIds: joinGroups.map(organisation.groupId),
		...(role ? { role } : {}),
		// A message needs an address to go to.
		...(settings.sendInvitation && fields.email ? { invitationMessage: settings.inviteText } : {}),
	};
	// A refused login is somebody's: the list of users may have lacked them, or they were made since it was read.
	person.userId = await createUser(iSpring, user, false);
}

async function changeAccount(
	iSpring: Transport,
	{ user, writes }: PendingDecision,
	organisation: Organisation,
	{ world }: PlanContext,
): Promise<void> {
	if (!user) return;
	const { fields, departmentName, joinGroups, leaveGroupIds } = writes;
	const joined = joinGroups.map(organisation.groupId);
	const gone = new Set(
		[...world.groups.filter((group) => group.isSmart).map(({ id }) => id), ...leaveGroupIds].map(idKey),
	);
	const kept = user.groupIds.filter((id) => !gone.has(idKey(id)));
	const hasFields = Object.keys(fields).length > 0;

	if (leaveGroupIds.length > 0) await removeFromGroups(iSpring, user.id, leaveGroupIds);
	if (!hasFields && departmentName === undefined && joined.length === 0) return;
	await updateUser(iSpring, user, {
		...(hasFields ? { fields } : {}),
		...(departmentName === undefined ? {} : { departmentId: organisation.departmentId(departmentName) }),
		...(joined.length > 0 ? { groupIds: [...kept, ...joined] } : {}),
	});
}
