import type { Role } from '../ispring/users/roles';
import type { User } from '../ispring/users/User';
import { isSameId } from '../ispring/same-id';

/**
 * Whether an account that was given a role has another one all the same: how roles are given is documented in two ways
 * (docs/apis/ispring-learn.md#roles). False where the account does not say which roles somebody has.
 */
export function lacksRole({ roleIds }: Pick<User, 'roleIds'>, role: Pick<Role, 'id'> | undefined): boolean {
	if (role === undefined || roleIds.length === 0) return false;
	return !roleIds.some((id) => isSameId(id, role.id));
}
