import { z } from 'zod';
import type { Transport } from '../http/types';
import { readPages } from './read-pages';
import { idShape, idsShape, optionalText } from './shapes';
import type { User, UserList, UserStatus } from './User';

/** 1 active, 3 inactive, 5 employment ended (fact sheet 2.1). Only the v2 calls tell 3 from 5. */
const STATUS: Record<string, UserStatus> = { '1': 'active', '3': 'inactive', '5': 'terminated' };

/** On read an array of names and values; a map in the vendor's file. */
const fieldsShape = z
	.union([
		z.array(z.object({ name: z.string(), value: optionalText })),
		z.record(optionalText).transform((map) => Object.entries(map).map(([name, value]) => ({ name, value }))),
	])
	.transform((fields) => {
		const filled = fields.flatMap(({ name, value }) =>
			value?.trim() ? [[name.toLowerCase(), value] as const] : [],
		);
		return Object.fromEntries(filled);
	});

const roleShape = z.object({ roleId: optionalText, roleType: optionalText });

const userShape = z.object({
	userId: idShape,
	departmentId: idShape,
	status: z
		.union([z.number(), z.string()])
		.transform((status) => STATUS[String(status)])
		.pipe(z.enum(['active', 'inactive', 'terminated'])),
	role: optionalText,
	roleId: optionalText,
	userRoles: z.array(roleShape).nullish(),
	fields: fieldsShape,
	groups: idsShape,
	subordination: z.object({ subordinationType: z.string(), supervisorId: optionalText }).nullish(),
});

const userList = { path: '/users/v2', key: 'userProfiles', idKey: 'userId' };

/** Every account that the API key may see (fact sheet 2.2), to the end of the list. */
export async function readUsers(transport: Transport): Promise<UserList> {
	return toUserList(await readPages(transport, userList));
}

/** The accounts with these ids. An unknown id may fail the whole call (fact sheet 1.7). */
export async function readUsersById(transport: Transport, userIds: readonly string[]): Promise<User[]> {
	// An empty filter would be no filter.
	if (userIds.length === 0) return [];
	return toUserList(await readPages(transport, { ...userList, query: { userIds } })).users;
}

/** The accounts with this login. Compared again here, since a filter may be loose. */
export async function readUsersByLogin(transport: Transport, login: string): Promise<User[]> {
	const rows = await readPages(transport, { ...userList, query: { logins: [login] } });
	return toUserList(rows).users.filter((user) => user.login.toLowerCase() === login.toLowerCase());
}

export function toUserList(rows: readonly unknown[]): UserList {
	const users = new Map<string, User>();
	const unreadable: UserList['unreadable'] = [];
	for (const row of rows) {
		const parsed = userShape.safeParse(row);
		if (parsed.success) users.set(parsed.data.userId, toUser(parsed.data));
		else unreadable.push(describeUnreadable(row, parsed.error));
	}
	return { users: [...users.values()], unreadable };
}

function toUser(row: z.output<typeof userShape>): User {
	const roles = [{ roleId: row.roleId, roleType: row.role }, ...(row.userRoles ?? [])];
	const present = (values: Array<string | undefined>) => [
		...new Set(values.flatMap((value) => (value ? [value] : []))),
	];
	return {
		id: row.userId,
		departmentId: row.departmentId,
		status: row.status,
		roleTypes: present(roles.map((role) => role.roleType?.toLowerCase())),
		roleIds: present(roles.map((role) => role.roleId)),
		login: row.fields.login ?? '',
		email: row.fields.email ?? '',
		fields: row.fields,
		groupIds: row.groups,
		subordination: {
			type: row.subordination?.subordinationType ?? 'inherit',
			...(row.subordination?.supervisorId ? { supervisorId: row.subordination.supervisorId } : {}),
		},
	};
}

function describeUnreadable(row: unknown, error: z.ZodError): UserList['unreadable'][number] {
	const id = z.object({ userId: idShape }).safeParse(row).data?.userId;
	const fields = z.object({ fields: fieldsShape }).safeParse(row).data?.fields ?? {};
	const names = [fields.login, fields.email].flatMap((name) => (name ? [name.trim().toLowerCase()] : []));
	const where = error.issues[0]?.path.join('.') ?? '';
	return { ...(id === undefined ? {} : { id }), why: `its ${where || 'shape'} does not fit`, names, fields };
}
