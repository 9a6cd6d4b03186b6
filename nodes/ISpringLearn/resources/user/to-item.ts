import { isUnread, type User } from '../../../../src/ispring/users/User';
import type { Role as AnyRole } from '../../../../src/ispring/users/roles';
import { lacksRole } from '../../../../src/users/lacks-role';
import type { CreatedUser } from '../../../../src/users/create-user';

type Role = Pick<AnyRole, 'id'>;

/** A user as it goes out: ten fields, none of them absent. */
export function toItem(user: User) {
	const { id, login, email, fields, departmentId, roleIds, status, groupIds } = user;
	return {
		userId: id,
		login: login || null,
		email: email || null,
		firstName: fields.first_name ?? null,
		lastName: fields.last_name ?? null,
		jobTitle: fields.job_title ?? null,
		departmentId: departmentId || null,
		roleId: roleIds[0] ?? null,
		// What could not be read is not made up.
		status: isUnread(user, 'status') ? null : status,
		groupIds,
	};
}

/** A user who may have been made just now. A status that could not be read is not made up. */
export function newToItem({ user, isReadBack }: CreatedUser) {
	const item = toItem(user);
	return isReadBack ? item : { ...item, status: null };
}

/** What is not as expected about a new user, as a sentence for the node's output. */
export function hintOfNew({ user, isReadBack }: CreatedUser, role?: Role): string | undefined {
	if (!isReadBack) return 'A new user could not be read back: whether it is active was not checked.';
	if (user.status === 'active') return hintOfRole(user, role);
	return 'iSpring Learn keeps new users inactive: the plan has no free seat. Free a seat or extend the plan, then use Set Status.';
}

/** A role that was given and not taken: how roles are given is documented in two ways. */
export function hintOfRole(user: User, role?: Role): string | undefined {
	if (!lacksRole(user, role)) return undefined;
	return `iSpring Learn left the user ${user.id} with another role than the one that was given. Give the role in iSpring Learn.`;
}
