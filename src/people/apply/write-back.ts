import { omit } from 'lodash';
import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import type { UserChanges } from '../../ispring/users/update-user';
import { inheritSupervisor, setSupervisor } from '../../ispring/users/write-users';
import { writeUser } from '../../users/change-user';
import { groupIdsToSend } from '../../users/group-membership';
import { explainTakenName, mayBeInput } from '../../users/why-taken';
import type { PlanContext } from '../plan/PlanContext';
import type { PersonRevert } from '../plan/revert/RevertDecision';
import type { Supervisor } from '../plan/revert/Undo';
import type { PendingDecision } from './PendingDecision';

/** A revert that is being carried out. */
export type PendingRevert = PersonRevert &
	PendingDecision & {
		/** iSpring Learn refused to empty fields. */
		isClearRefused?: boolean;
	};

/**
 * Writes former values of one user: profile, department, groups. Every request may be repeated.
 *
 * @throws ParameterError when another user has the login or email; SyncError when iSpring Learn refuses the values or cannot
 * be reached
 */
export async function writeBack(
	iSpring: Transport,
	person: PendingRevert,
	{ world }: Pick<PlanContext, 'world'>,
): Promise<void> {
	const { user, writes, back } = person;
	if (!user) return;
	const { fields, departmentId, leaveGroupIds } = writes;
	const smart = world.groups.filter(({ isSmart }) => isSmart).map(({ id }) => id);
	const groupIds = groupIdsToSend(user, back.rejoinGroupIds, leaveGroupIds, smart);
	const write = async (values: Record<string, string>) => {
		const update: UserChanges = {
			...(Object.keys(values).length > 0 ? { fields: values } : {}),
			...(departmentId === undefined ? {} : { departmentId }),
			...(groupIds ? { groupIds } : {}),
		};
		await writeUser(iSpring, user, { update, leaveGroupIds });
	};
	const { login = '', email = '' } = fields;
	await explainTakenName(
		writeWithout(write, person),
		iSpring,
		{ login, email, userId: user.id },
		world.profileFields,
	);
	person.isProfileWritten = true;
}

/** Where emptying a field is refused, all else is still written. */
async function writeWithout(
	write: (values: Record<string, string>) => Promise<void>,
	person: PendingRevert,
): Promise<void> {
	const { writes, back } = person;
	const whole = await settle(write(writes.fields));
	if (whole.ok) return;
	const { error } = whole;
	if (back.clear.length === 0 || !(error instanceof RefusedError && mayBeInput(error))) throw error;
	await write(omit(writes.fields, back.clear));
	person.isClearRefused = true;
}

/** Sets the supervisor that a user had. */
export async function setFormerSupervisor(
	iSpring: Transport,
	userId: string,
	{ type, supervisorId }: Supervisor,
): Promise<void> {
	if (type === 'manual' && supervisorId !== undefined) await setSupervisor(iSpring, userId, supervisorId);
	else if (type === 'inherit') await inheritSupervisor(iSpring, userId);
	else await setSupervisor(iSpring, userId, null);
}
