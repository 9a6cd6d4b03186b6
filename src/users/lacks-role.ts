import type { Role } from '../ispring/users/roles';
import type { User } from '../ispring/users/User';
import { isSameId } from '../ispring/same-id';

/**
 * Whether a user who was given a role has another one: how roles are given is documented in two ways
 * (docs/apis/ispring-learn.md#roles). False when iSpring Learn does not say which roles the user has.
 */
export function lacksRole({ roleIds }: Pick<User, 'roleIds'>, role: Pick<Role, 'id'> | undefined): boolean {
	if (role === undefined || roleIds.length === 0) return false;
	return !roleIds.some((id) => isSameId(id, role.id));
}
