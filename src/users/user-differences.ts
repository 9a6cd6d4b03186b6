import { groupBy } from 'lodash';
import type { Role } from '../ispring/users/roles';
import type { User } from '../ispring/users/User';
import { isSameId } from '../ispring/same-id';
import type { UserChanges } from '../ispring/users/update-user';
import { normalizeKey } from '../text/normalize-key';
import { valueOf } from './profile';
import { isSameValue } from './same-value';
import type { Change } from '../run/outcome';
import type { ProfileValue } from './profile-values';

/** How an account is to be. Empty texts stay as they are. */
export interface WantedUser {
	email: string;
	login: string;
	departmentId: string;
	values: ProfileValue[];
	/** All ordinary groups of the user; smart groups fill themselves. Undefined = stay. */
	groupIds?: string[];
	/** Undefined = stays. */
	role?: Pick<Role, 'id' | 'type'>;
	/** What the role manages; empty = the user's department. Counts only when the role changes. */
	managedDepartmentIds: string[];
}

export interface UserDifferences {
	/** By the names that an item has. */
	changes: Change[];
	update: UserChanges;
	leaveGroupIds: string[];
}

/** What has to be written so that an account is as it is wanted; nothing where it says so already. */
export function userDifferences(
	user: User,
	wanted: WantedUser,
	smartGroupIds: ReadonlySet<string>,
): UserDifferences {
	const changes: Change[] = [];
	const update: UserChanges = {};
	const fields = changedFields(user, wanted, changes);
	if (Object.keys(fields).length > 0) update.fields = fields;
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
	const leaveGroupIds = groupDifferences(user, wanted.groupIds, smartGroupIds, changes, update);
	return { changes, update, leaveGroupIds };
}

function changedFields(user: User, { email, login, values }: WantedUser, changes: Change[]) {
	const fields: Record<string, string> = {};
	const set = (name: string, writeName: string, from: string, to: string) => {
		changes.push({ field: name, from: from || null, to });
		fields[writeName] = to;
	};
	if (login !== '' && normalizeKey(login) !== normalizeKey(user.login))
		set('login', 'login', user.login, login);
	if (email !== '' && normalizeKey(email) !== normalizeKey(user.email))
		set('email', 'email', user.email, email);
	for (const { field, writeName, name, value } of values) {
		const current = valueOf(user, field);
		if (current === '' || !isSameValue(current, value, field)) set(name, writeName, current, value);
	}
	return fields;
}

/** Puts the groups to join into the update, with those that stay: whether the API adds or replaces is unknown. */
function groupDifferences(
	user: User,
	wantedIds: readonly string[] | undefined,
	smartGroupIds: ReadonlySet<string>,
	changes: Change[],
	update: UserChanges,
): string[] {
	if (wantedIds === undefined) return [];
	const ordinary = user.groupIds.filter((id) => !smartGroupIds.has(id));
	const { true: stay = [], false: leave = [] } = groupBy(ordinary, (id) =>
		wantedIds.some((wanted) => isSameId(wanted, id)),
	);
	const join = wantedIds.filter((wanted) => !user.groupIds.some((id) => isSameId(wanted, id)));
	if (join.length === 0 && leave.length === 0) return [];
	const from = ordinary.join(', ');
	changes.push({ field: 'groupIds', from: from || null, to: [...stay, ...join].join(', ') || null });
	if (join.length > 0) update.groupIds = [...stay, ...join];
	return leave;
}

/** A new account as a list of changes: everything that is given. */
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
