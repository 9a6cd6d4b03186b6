import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readProfileFields } from './profile-fields';
import { roleBody, type RoleAssignment } from './role-body';
import type { User } from './User';

export interface UserChanges {
	fields?: Record<string, string>;
	departmentId?: string;
	/** The complete set of ordinary groups, because it is not documented whether the API adds to or replaces it. */
	groupIds?: string[];
	role?: RoleAssignment;
}

/** The user to update, as last read. */
export type CurrentUser = Pick<User, 'id' | 'login' | 'email' | 'departmentId' | 'fields'>;

/** The status when something required is missing in the body. */
const MAY_BE_INCOMPLETE = [400, 422];

/**
 * Updates what is given. The vendor's sources disagree about what else the body needs
 * (docs/apis/ispring-learn.md#updating-a-user), so the current login, email address and department are always included
 * and, after a refusal, all required profile fields as well.
 *
 * @throws RefusedError or another SyncError of the request
 */
export async function updateUser(
	transport: Transport,
	user: CurrentUser,
	changes: UserChanges,
): Promise<void> {
	const { role, fields, ...others } = changes;
	const body = {
		...(user.departmentId === '' ? {} : { departmentId: user.departmentId }),
		...others,
		...(role ? roleBody(role) : {}),
	};
	const names = {
		...(user.login === '' ? {} : { login: user.login }),
		...(user.email === '' ? {} : { email: user.email }),
		...fields,
	};
	const first = await settle(send(transport, user.id, { ...body, fields: names }));
	if (first.ok) return;
	const { error } = first;
	if (!(error instanceof RefusedError && MAY_BE_INCOMPLETE.includes(error.status))) throw error;
	const required = await settle(requiredValues(transport, user, names));
	if (!required.ok || Object.keys(required.value).length === 0) throw error;
	await send(transport, user.id, { ...body, fields: { ...required.value, ...names } });
}

/** The current values of required fields that are not sent anyway. The country is never required here. */
async function requiredValues(
	transport: Transport,
	user: CurrentUser,
	sent: Record<string, string>,
): Promise<Record<string, string>> {
	const known = new Set(Object.keys(sent).map((name) => name.toLowerCase()));
	const fields = await readProfileFields(transport);
	return Object.fromEntries(
		fields.flatMap(({ name, infoId = '', type, isRequired }) => {
			const value = user.fields[name.toLowerCase()] ?? user.fields[infoId.toLowerCase()];
			const isMissing = isRequired && type !== 'country' && !known.has(name.toLowerCase());
			return isMissing && value !== undefined ? [[name, value]] : [];
		}),
	);
}

/** Idempotent, so it may be retried. The status varies: 200 or 204. */
async function send(transport: Transport, userId: string, body: Record<string, unknown>): Promise<void> {
	const path = `/user/${encodeURIComponent(userId)}`;
	await transport.request({ method: 'POST', path, body, repeatable: true, expectsJson: false });
}
