import { isUnreadable, type User } from '../../../../src/ispring/users/User';
import type { Role as AnyRole } from '../../../../src/ispring/users/roles';
import { lacksRole } from '../../../../src/users/lacks-role';
import type { CreatedUser } from '../../../../src/users/create-user';

type Role = Pick<AnyRole, 'id'>;

/** The output for a user: always the same ten fields. */
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
		// Null rather than a guess if the status could not be read.
		status: isUnreadable(user, 'status') ? null : status,
		groupIds,
	};
}

/** The output for a user who may be new. The status of a new user who could not be read back is null. */
export function newToItem({ user, isReadBack }: CreatedUser) {
	const item = toItem(user);
	return isReadBack ? item : { ...item, status: null };
}

/** The warning about a new user who is not as requested; undefined if everything is in order. */
export function newUserWarning({ user, isReadBack }: CreatedUser, role?: Role): string | undefined {
	if (!isReadBack) return 'A new user could not be read back, so it is unknown whether the user is active.';
	if (user.status === 'active') return roleWarning(user, role);
	return 'iSpring Learn created users as inactive, because the plan has no free seat. Free up a seat or upgrade the plan, then use Set Status.';
}

/**
 * The warning about a role that iSpring Learn did not assign; undefined if it did. The documentation describes two ways
 * to assign roles.
 */
export function roleWarning(user: User, role?: Role): string | undefined {
	if (!lacksRole(user, role)) return undefined;
	return `iSpring Learn did not assign the selected role to the user ${user.id}. Assign the role in iSpring Learn.`;
}
