import { isAdministratorType } from '../../ispring/users/administrator-role';
import { isLearnerType } from '../../ispring/users/learner-role';
import type { Role } from '../../ispring/users/roles';
import type { User } from '../../ispring/users/User';
import { isSameId } from '../../ispring/same-id';

/** What is known about the roles of the account. */
export interface RoleKnowledge {
	/** All roles of the account; empty where they were not read. */
	roles: readonly Role[];
	/** The role that every new user gets; whatever its name, it gives no additional permissions. */
	defaultRole: Role | undefined;
}

/** The types of all roles of a user, as far as they are known; empty = nothing is known. */
function roleTypesOf(user: User, { roles }: RoleKnowledge): string[] {
	const named = roles
		.filter(({ id }) => user.roleIds.some((one) => isSameId(one, id)))
		.map(({ type }) => type);
	return [...user.roleTypes, ...named].filter((type) => type !== '');
}

function hasOnlyDefaultRole({ roleIds }: User, { defaultRole }: RoleKnowledge): boolean {
	return defaultRole !== undefined && roleIds.length === 1 && isSameId(roleIds[0] ?? '', defaultRole.id);
}

/** Whether iSpring Learn does not say which role a user has. */
export function isRoleUnknown(user: User, known: RoleKnowledge): boolean {
	return !hasOnlyDefaultRole(user, known) && roleTypesOf(user, known).length === 0;
}

/** Whether a user may be an administrator: an unknown role counts as one. */
export function mayBeAdministrator(user: User, known: RoleKnowledge): boolean {
	if (hasOnlyDefaultRole(user, known)) return false;
	const types = roleTypesOf(user, known);
	return types.length === 0 || types.some(isAdministratorType);
}

/** Whether a user is known to have more permissions than a learner, such as an author, a supervisor or a custom role. */
export function hasMoreThanLearner(user: User, known: RoleKnowledge): boolean {
	return !hasOnlyDefaultRole(user, known) && roleTypesOf(user, known).some((type) => !isLearnerType(type));
}
