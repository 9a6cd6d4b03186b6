import { RefusedError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readCreatedId } from '../read-created-id';
import { readUsersByLogin } from './read-users';
import { roleBody } from './role-body';
import type { Role } from './roles';
import type { UserStatus } from './User';
import { isSameId } from '../same-id';

export interface NewUser {
	departmentId: string;
	/** Profile field values by name; `login` always, `email` when there is one. */
	fields: Record<string, string> & { login: string };
	groupIds: string[];
	/** Empty = the account's learner role. */
	role?: Pick<Role, 'id' | 'type'>;
	/** For roles that manage something; empty = the department that the user is in. */
	managedDepartmentIds?: string[];
	/** The text of the message that new users get; undefined sends none. */
	invitationMessage?: string;
}

/** Both may mean "already exists" (docs/apis/ispring-learn.md#errors). */
const MAY_EXIST = [400, 409];

/**
 * Makes an account, once, and returns its id (docs/apis/ispring-learn.md#creating-a-user).
 *
 * @param isKnownNew whether the caller has seen that nobody has this login: then whoever has it after a refusal is the
 * account just made. Otherwise it may have been there before, and the refusal stands.
 */
export async function createUser(transport: Transport, user: NewUser, isKnownNew = true): Promise<string> {
	const { login, email } = user.fields;
	const retriesBefore = transport.counts.retries;
	const find = async () => {
		const found = await readUsersByLogin(transport, login);
		const ours = found.filter(
			(one) =>
				(email === undefined || one.email.toLowerCase() === email.toLowerCase()) &&
				(isKnownNew || isSameId(one.departmentId, user.departmentId)),
		);
		return ours.length === 1 ? (ours[0]?.id ?? null) : null;
	};
	const create = async () => {
		const answer = await settle(
			transport.request({ method: 'POST', path: '/user', body: newUserBody(user) }),
		);
		if (answer.ok) return readCreatedId(answer.value, 'POST /user', 'userId');
		// A try that was told to wait may have been carried out all the same; its repetition is then refused.
		const mayExist = answer.error instanceof RefusedError && MAY_EXIST.includes(answer.error.status);
		const mayBeOurs = isKnownNew || transport.counts.retries > retriesBefore;
		const existing = mayExist && mayBeOurs ? await find() : null;
		if (existing !== null) return existing;
		throw answer.error;
	};
	return await createOnce({ create, find, clock: transport.clock, counts: transport.counts });
}

function newUserBody({
	departmentId,
	fields,
	groupIds,
	role,
	managedDepartmentIds = [],
	invitationMessage,
}: NewUser): Record<string, unknown> {
	return {
		departmentId,
		fields,
		...(groupIds.length > 0 ? { groupIds } : {}),
		...(role ? roleBody({ role, managedDepartmentIds, departmentId }) : {}),
		// Sent either way: the pages disagree about what is the default.
		sendLoginEmail: invitationMessage !== undefined,
		...(invitationMessage === undefined ? {} : { invitationMessage }),
	};
}

export async function removeFromGroups(
	transport: Transport,
	userId: string,
	groupIds: string[],
): Promise<void> {
	await post(transport, `${pathOf(userId)}/groups/remove`, { groupIds });
}

/** Leaves the functional manager (`coSubordination`) as it is. Null = nobody. */
export async function setSupervisor(
	transport: Transport,
	userId: string,
	supervisorId: string | null,
): Promise<void> {
	const subordination =
		supervisorId === null
			? { subordinationType: 'no_supervisor' }
			: { subordinationType: 'manual', supervisorId };
	await post(transport, `${pathOf(userId)}/subordination`, { subordination });
}

/** From now on the supervisor is that of the department, whoever it is. */
export async function inheritSupervisor(transport: Transport, userId: string): Promise<void> {
	const subordination = { subordinationType: 'inherit' };
	await post(transport, `${pathOf(userId)}/subordination`, { subordination });
}

const BULK_PATHS: Record<UserStatus, string> = {
	active: '/users/activate',
	inactive: '/users/deactivate',
	terminated: '/users/terminate',
};
const STATUS_NUMBER: Record<UserStatus, number> = { active: 1, inactive: 3, terminated: 5 };

/**
 * Sets the status of many accounts in one request (docs/apis/ispring-learn.md#user-status). One bad id may fail the
 * whole call.
 */
export async function setStatuses(
	transport: Transport,
	userIds: string[],
	status: UserStatus,
): Promise<void> {
	await post(transport, BULK_PATHS[status], { userIds });
}

export async function setStatus(transport: Transport, userId: string, status: UserStatus): Promise<void> {
	await post(transport, `${pathOf(userId)}/status`, { status: STATUS_NUMBER[status] });
}

function pathOf(userId: string): string {
	return `/user/${encodeURIComponent(userId)}`;
}

/** All of these end in the same state however often they are done, so they may be repeated. Answers vary: 200, 204. */
async function post(transport: Transport, path: string, body: Record<string, unknown>): Promise<void> {
	await transport.request({ method: 'POST', path, body, repeatable: true, expectsJson: false });
}
