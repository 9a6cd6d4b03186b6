import { RefusedError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { isSameName } from '../../text/normalize-key';
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
	/** Undefined = the account's learner role. */
	role?: Pick<Role, 'id' | 'type'>;
	/** For roles that manage departments; empty = the user's own department. */
	managedDepartmentIds?: string[];
	/** The text of the invitation for new users; undefined sends none. */
	invitationMessage?: string;
}

/** Either may mean "already exists" (docs/apis/ispring-learn.md#errors). */
const MAY_EXIST = [400, 409];

/**
 * Creates a user once and returns the ID (docs/apis/ispring-learn.md#creating-a-user).
 *
 * @param isKnownNew whether the caller has checked that nobody has this login: then a user with this login after a
 * refusal is the one just created. Otherwise the user may have existed before, and the refusal stands.
 * @throws RefusedError, for example when the login is taken, or another SyncError
 */
export async function createUser(transport: Transport, user: NewUser, isKnownNew = true): Promise<string> {
	const { login, email } = user.fields;
	const retriesBefore = transport.counts.retries;
	const find = async () => {
		const found = await readUsersByLogin(transport, login);
		const ours = found.filter(
			(one) =>
				(email === undefined || isSameName(one.email, email)) &&
				(isKnownNew || isSameId(one.departmentId, user.departmentId)),
		);
		return ours.length === 1 ? (ours[0]?.id ?? null) : null;
	};
	const create = async () => {
		const answer = await settle(
			transport.request({ method: 'POST', path: '/user', body: newUserBody(user) }),
		);
		if (answer.ok) return readCreatedId(answer.value, 'POST /user', 'userId');
		// A throttled attempt may have been carried out anyway; retrying it is then refused.
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
		// Always sent, because the vendor's pages disagree about the default.
		sendLoginEmail: invitationMessage !== undefined,
		...(invitationMessage === undefined ? {} : { invitationMessage }),
	};
}

/** Removes a user from ordinary groups. */
export async function removeFromGroups(
	transport: Transport,
	userId: string,
	groupIds: string[],
): Promise<void> {
	await post(transport, `${pathOf(userId)}/groups/remove`, { groupIds });
}

/** Sets a user's supervisor; null = none. The functional manager (`coSubordination`) stays as it is. */
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

/** Makes the department's supervisor the user's supervisor. */
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
 * Sets the status of many users in one request (docs/apis/ispring-learn.md#user-status). One invalid ID may fail the whole
 * request.
 */
export async function setStatuses(
	transport: Transport,
	userIds: string[],
	status: UserStatus,
): Promise<void> {
	await post(transport, BULK_PATHS[status], { userIds });
}

/** Sets the status of one user (docs/apis/ispring-learn.md#user-status). */
export async function setStatus(transport: Transport, userId: string, status: UserStatus): Promise<void> {
	await post(transport, `${pathOf(userId)}/status`, { status: STATUS_NUMBER[status] });
}

function pathOf(userId: string): string {
	return `/user/${encodeURIComponent(userId)}`;
}

/** All of these are idempotent, so they may be retried. The status varies: 200 or 204. */
async function post(transport: Transport, path: string, body: Record<string, unknown>): Promise<void> {
	await transport.request({ method: 'POST', path, body, repeatable: true, expectsJson: false });
}
