import type { Role } from '../ispring/users/roles';
import type { User } from '../ispring/users/User';
import { isSameId } from '../ispring/same-id';
import type { UserChanges } from '../ispring/users/update-user';
import type { Change } from '../run/outcome';
import type { UserUpdate } from './change-user';
import { compareProfile } from './compare-profile';
import { groupIdsToSend, ordinaryGroupIds } from './group-membership';
import type { ProfileValue } from './profile-target';

/** How a user is to be. An empty text leaves the present value as it is. */
export interface WantedUser {
	email: string;
	login: string;
	departmentId: string;
	values: ProfileValue[];
	/** All ordinary groups of the user; undefined = the present ones. */
	groupIds?: string[];
	/** Undefined = the present one. */
	role?: Pick<Role, 'id' | 'type'>;
	/** What the role manages; empty = the user's department. Ignored unless the role changes. */
	managedDepartmentIds: string[];
}

export interface UserDifferences extends UserUpdate {
	/** By the names that items show. */
	changes: Change[];
}

/**
 * What has to be written so that a user is as wanted; nothing when it is so already.
 *
 * @param smartGroupIds the groups of the account that fill themselves
 */
export function userDifferences(
	user: User,
	wanted: WantedUser,
	smartGroupIds: ReadonlySet<string>,
): UserDifferences {
	const profile = compareProfile(user, wantedValues(wanted));
	const changes = [...profile.changes];
	const update: UserChanges = {};
	if (Object.keys(profile.fields).length > 0) update.fields = profile.fields;
	const { departmentId, role, managedDepartmentIds } = wanted;
	if (departmentId !== '' && !isSameId(departmentId, user.departmentId)) {
		changes.push({ field: 'departmentId', from: user.departmentId, to: departmentId });
		update.departmentId = departmentId;
	}
	const [mainRoleId = ''] = user.roleIds;
	if (role && !isSameId(role.id, mainRoleId)) {
		changes.push({ field: 'roleId', from: mainRoleId || null, to: role.id });
		update.role = { role, managedDepartmentIds, departmentId: departmentId || user.departmentId };
	}
	const groups = groupDifferences(user, wanted.groupIds, smartGroupIds);
	if (groups.groupIds) update.groupIds = groups.groupIds;
	return { changes: [...changes, ...groups.changes], update, leaveGroupIds: groups.leaveGroupIds };
}

/** Login and email are fields of the profile, too. */
function wantedValues({ email, login, values }: WantedUser): ProfileValue[] {
	const names = { login, email };
	return [
		...(['login', 'email'] as const).flatMap((name) =>
			names[name] === ''
				? []
				: [{ field: { name, type: name, choices: [] }, writeName: name, name, value: names[name] }],
		),
		...values,
	];
}

function groupDifferences(
	user: User,
	wantedIds: readonly string[] | undefined,
	smartGroupIds: ReadonlySet<string>,
): { changes: Change[]; groupIds?: string[]; leaveGroupIds: string[] } {
	if (wantedIds === undefined) return { changes: [], leaveGroupIds: [] };
	const has = (ids: readonly string[], id: string) => ids.some((one) => isSameId(one, id));
	const ordinary = ordinaryGroupIds(user, smartGroupIds);
	const leaveGroupIds = ordinary.filter((id) => !has(wantedIds, id));
	const join = wantedIds.filter((id) => !has(user.groupIds, id));
	if (join.length === 0 && leaveGroupIds.length === 0) return { changes: [], leaveGroupIds };
	const stay = ordinary.filter((id) => has(wantedIds, id));
	const [from, to] = [ordinary, [...stay, ...join]].map((ids) => ids.join(', ') || null);
	const groupIds = groupIdsToSend(user, join, leaveGroupIds, smartGroupIds);
	return {
		changes: [{ field: 'groupIds', from: from ?? null, to: to ?? null }],
		...(groupIds ? { groupIds } : {}),
		leaveGroupIds,
	};
}

/** A new user as a list of changes: everything that is given. */
export function changesOfNew(wanted: WantedUser): Change[] {
	const { login, email, values, departmentId, role, groupIds = [] } = wanted;
	const given: Array<[string, string]> = [
		['login', login],
		['email', email],
		...values.map(({ name, value }): [string, string] => [name, value]),
		['departmentId', departmentId],
		['roleId', role?.id ?? ''],
		['groupIds', groupIds.join(', ')],
	];
	return given.flatMap(([field, to]) => (to === '' ? [] : [{ field, from: null, to }]));
}
