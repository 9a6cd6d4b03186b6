import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import { idShape, optionalId, optionalText, readIds } from '../shapes';
import type { User, UserList } from './User';
import { readUserFields, type UserFields } from './user-fields';
import { readStatus } from './user-status';

const recordShape = z.object({ userId: idShape }).passthrough();

/** An account as the API gave it; only that it has an id is certain. */
export type UserRecord = z.output<typeof recordShape>;

const NO_FIELDS: UserFields = { values: {}, unreadable: [] };

const roleShape = z.object({ roleId: optionalId, roleType: optionalText });
const subordinationShape = z.object({ subordinationType: z.string(), supervisorId: optionalId });

/** @throws UnexpectedResponseError when there is no account with an id */
export function toUserRecord(json: unknown, request: string): UserRecord {
	return parseResponse(recordShape, json, { system: 'iSpring Learn', request });
}

/** The same of a row of a list; undefined when it has no id, and for accounts that have been deleted. */
export function rowToUserRecord(row: unknown): UserRecord | 'deleted' | undefined {
	const record = recordShape.safeParse(row).data;
	return record && readStatus(record.status) === 'deleted' ? 'deleted' : record;
}

/**
 * Accounts of a list, each once; one that cannot be read stands apart and spoils nothing. Page by page: what a page was
 * read from can be forgotten then.
 */
export function createUserCollector(): {
	take(page: readonly unknown[], isOlder?: boolean): void;
	list(): UserList;
} {
	const users = new Map<string, User>();
	const unreadable: UserList['unreadable'] = [];
	let isOlderList = false;
	return {
		take(page, isOlder = false) {
			isOlderList ||= isOlder;
			for (const row of page) {
				const record = rowToUserRecord(row);
				if (record === 'deleted') continue;
				const why = record ? unreadableReason(record) : 'its userId does not fit';
				if (record && why === undefined) users.set(record.userId, recordToUser(record, isOlder));
				else unreadable.push(describeUnreadable(row, why ?? ''));
			}
		},
		list: () => ({ users: [...users.values()], unreadable, ...(isOlderList ? { isOlderList } : {}) }),
	};
}

/** Without a login or an e-mail that can be read, although there is one, an account may be anybody's. */
function unreadableReason({ fields }: UserRecord): string | undefined {
	const read = readUserFields(fields);
	if (!read) return 'its fields do not fit';
	const isNamed = read.values.login !== undefined || read.values.email !== undefined;
	const lost = read.unreadable.find((name) => name === 'login' || name === 'email');
	return isNamed || lost === undefined ? undefined : `its field ${lost} does not fit`;
}

/**
 * One value that cannot be read costs no other: it is named in `unread`.
 *
 * @param isOlder in the first version of the API, 3 stands for ended employments as well
 * (docs/apis/ispring-learn.md#users)
 */
export function recordToUser(record: UserRecord, isOlder = false): User {
	const status = readStatus(record.status);
	const fields = readUserFields(record.fields) ?? NO_FIELDS;
	const departmentId = optionalId.parse(record.departmentId) ?? '';
	const groups = readIds(record.groups);
	const subordination = readSubordination(record.subordination);
	const unread = [
		...(status === undefined ? ['status'] : []),
		...(isOlder && status === 'inactive' ? ['ended'] : []),
		...(departmentId === '' ? ['departmentId'] : []),
		...(groups === undefined ? ['groups'] : []),
		...(subordination === undefined ? ['subordination'] : []),
		...fields.unreadable.map((name) => `fields.${name}`),
	];
	return {
		id: record.userId,
		departmentId,
		// Not knowing whether somebody can sign in is no reason to leave them their access, nor to invite them again.
		status: status === undefined ? 'active' : status === 'deleted' ? 'terminated' : status,
		...readRoles(record),
		login: fields.values.login ?? '',
		email: fields.values.email ?? '',
		fields: fields.values,
		groupIds: groups ?? [],
		subordination: subordination ?? { type: 'inherit' },
		...(unread.length > 0 ? { unreadable: unread } : {}),
	};
}

/** Undefined when it says something that cannot be read. */
function readSubordination(json: unknown): User['subordination'] | undefined {
	const [given, ...others] = Array.isArray(json) ? json : [json];
	const isNothing = given === null || given === undefined || given === '';
	if (isNothing || (typeof given === 'object' && Object.keys(given).length === 0)) return { type: 'inherit' };
	const { data } = subordinationShape.safeParse(given);
	if (!data || others.length > 0) return undefined;
	return { type: data.subordinationType, ...(data.supervisorId ? { supervisorId: data.supervisorId } : {}) };
}

/** A role that cannot be read may be any: then nothing is known of what the user may do. */
function readRoles({ role, roleId, userRoles }: UserRecord): Pick<User, 'roleIds' | 'roleTypes'> {
	const isEmpty = userRoles === null || userRoles === undefined || userRoles === '';
	const rows: unknown[] = isEmpty ? [] : Array.isArray(userRoles) ? userRoles : [userRoles];
	const others = rows
		.filter((row) => typeof row !== 'object' || row === null || Object.keys(row).length > 0)
		.map((row) => roleShape.safeParse(row).data);
	const main = { roleId: optionalId.parse(roleId), roleType: optionalText.parse(role) };
	const roles = [main, ...others.flatMap((one) => one ?? [])];
	const isAllRead = others.every((one) => one?.roleId !== undefined || one?.roleType !== undefined);
	const present = (values: Array<string | undefined>) => [
		...new Set(values.flatMap((value) => (value ? [value] : []))),
	];
	return {
		roleTypes: isAllRead ? present(roles.map((one) => one.roleType?.toLowerCase())) : [],
		roleIds: isAllRead ? present(roles.map((one) => one.roleId)) : [],
	};
}

function describeUnreadable(row: unknown, why: string): UserList['unreadable'][number] {
	const { userId: id, fields: given } =
		z.object({ userId: idShape.optional().catch(undefined), fields: z.unknown() }).safeParse(row).data ?? {};
	const fields = (readUserFields(given) ?? NO_FIELDS).values;
	const names = [fields.login, fields.email].flatMap((name) => (name ? [name.trim().toLowerCase()] : []));
	return { ...(id === undefined ? {} : { id }), why, names, fields };
}
