import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readDepartments } from '../../ispring/organization/departments';
import { readGroups, type Group } from '../../ispring/organization/groups';
import { readRoles, type Role } from '../../ispring/users/roles';
import type { UserList } from '../../ispring/users/User';
import type { World } from '../plan/World';
import type { PeopleSettings } from '../settings';

/** The departments and groups of iSpring Learn. */
export async function readOrganization(
	iSpring: Transport,
	{ groupsFrom }: Pick<PeopleSettings, 'groupsFrom'>,
): Promise<Pick<World, 'departments' | 'groups' | 'areGroupsHidden'>> {
	const [departments, groups] = await Promise.all([
		readDepartments(iSpring),
		groupsFrom.length > 0 ? readVisibleGroups(iSpring) : [],
	]);
	return { departments, groups: groups ?? [], ...(groups === undefined ? { areGroupsHidden: true } : {}) };
}

/** Undefined when the API key cannot see them: everything else can be kept in step without groups. */
async function readVisibleGroups(iSpring: Transport): Promise<Group[] | undefined> {
	const groups = await settle(readGroups(iSpring));
	if (groups.ok) return groups.value;
	if (groups.error instanceof RefusedError && [403, 404, 405].includes(groups.error.status)) return undefined;
	throw groups.error;
}

/** The roles of the account if they matter: a user may carry the ID of a role without saying what kind of role it is. */
export async function readRolesOf(
	iSpring: Transport,
	{ defaultRole }: Pick<PeopleSettings, 'defaultRole'>,
	{ users }: Pick<UserList, 'users'>,
): Promise<Role[]> {
	const areNeeded = defaultRole !== '' || users.some(({ roleTypes }) => roleTypes.length === 0);
	return areNeeded ? await readRoles(iSpring) : [];
}
