import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import { readAs } from '../../shapes/read-as';
import { idShape, optionalId, optionalText, readIds } from '../shapes';
import type { User, UserList } from './User';
import { readUserFields, type UserFields } from './user-fields';
import { readStatus } from './user-status';
import { readWorkLeave } from './work-leave';

const recordShape = z.object({ userId: idShape }).passthrough();

/** A user as received from the API; only the ID is guaranteed. */
export type UserRecord = z.output<typeof recordShape>;

/** What may be readable in a row that is not. */
const unreadableShape = z.object({ userId: idShape.optional().catch(undefined), fields: z.unknown() });

const NO_FIELDS: UserFields = { values: {}, unreadable: [] };

const roleShape = z.object({ roleId: optionalId, roleType: optionalText });
const subordinationShape = z.object({ subordinationType: z.string(), supervisorId: optionalId });

/** @throws UnexpectedResponseError when the response has no user with an ID */
export function toUserRecord(json: unknown, request: string): UserRecord {
	return parseResponse(recordShape, json, { system: 'iSpring Learn', request });
}

/** Parses a row of a list: `deleted` for a deleted user, undefined for a row without an ID. */
export function rowToUserRecord(row: unknown): UserRecord | 'deleted' | undefined {
	const record = readAs(recordShape, row);
	return record && readStatus(record.status) === 'deleted' ? 'deleted' : record;
}

/**
 * Collects the users of a list, each once, and keeps unreadable ones apart. It works page by page, so that the raw rows of
 * a page can be discarded.
 */
export function createUserCollector(): {
	addPage(page: readonly unknown[], isOlder?: boolean): void;
	list(): UserList;
} {
	const users = new Map<string, User>();
	const unreadable: UserList['unreadable'] = [];
	let isOlderList = false;
	return {
		addPage(page, isOlder = false) {
			isOlderList ||= isOlder;
			for (const row of page) {
				const record = rowToUserRecord(row);
				if (record === 'deleted') continue;
				const why = record ? unreadableReason(record) : 'its userId is unreadable';
				if (record && why === undefined) users.set(record.userId, recordToUser(record, isOlder));
				else unreadable.push(describeUnreadable(row, why ?? ''));
			}
		},
		list: () => ({ users: [...users.values()], unreadable, ...(isOlderList ? { isOlderList } : {}) }),
	};
}

/** Why a row cannot be attributed to anybody: it has a login or an email address, but none that is readable. */
function unreadableReason({ fields }: UserRecord): string | undefined {
	const read = readUserFields(fields);
	if (!read) return 'its fields are unreadable';
	const isNamed = read.values.login !== undefined || read.values.email !== undefined;
	const unreadable = read.unreadable.find((name) => name === 'login' || name === 'email');
	return isNamed || unreadable === undefined ? undefined : `its field ${unreadable} is unreadable`;
}

/**
 * Parses a user. Unreadable values are named in `unreadable`; the others are unaffected.
 *
 * @param isOlder whether the user is from the older list, where status 3 includes ended employments
 * (docs/apis/ispring-learn.md#users)
 */
export function recordToUser(record: UserRecord, isOlder = false): User {
	const status = readStatus(record.status);
	const fields = readUserFields(record.fields) ?? NO_FIELDS;
	const departmentId = readAs(optionalId, record.departmentId) ?? '';
	const groups = readIds(record.groups);
	const subordination = readSubordination(record.subordination);
	const workLeave = readWorkLeave(record.workLeaveStatus);
	const unreadable = [
		...(status === undefined ? ['status'] : []),
		...(isOlder && status === 'inactive' ? ['ended'] : []),
		...(departmentId === '' ? ['departmentId'] : []),
		...(groups === undefined ? ['groups'] : []),
		...(subordination === undefined ? ['subordination'] : []),
		...(workLeave === undefined ? ['workLeave'] : []),
		...fields.unreadable.map((name) => `fields.${name}`),
	];
	return {
		id: record.userId,
		departmentId,
		// If the status is unknown, the user counts as active: a leaver is then still deactivated, and nobody is invited again.
		status: status === undefined ? 'active' : status === 'deleted' ? 'terminated' : status,
		...readRoles(record),
		login: fields.values.login ?? '',
		email: fields.values.email ?? '',
		fields: fields.values,
		groupIds: groups ?? [],
		subordination: subordination ?? { type: 'inherit' },
		...(workLeave ? { workLeave } : {}),
		...(unreadable.length > 0 ? { unreadable } : {}),
	};
}

/** Undefined when it is unreadable. */
function readSubordination(json: unknown): User['subordination'] | undefined {
	const [given, ...others] = Array.isArray(json) ? json : [json];
	const isNothing = given === null || given === undefined || given === '';
	if (isNothing || (typeof given === 'object' && Object.keys(given).length === 0)) return { type: 'inherit' };
	const read = readAs(subordinationShape, given);
	if (!read || others.length > 0) return undefined;
	return { type: read.subordinationType, ...(read.supervisorId ? { supervisorId: read.supervisorId } : {}) };
}

/** One unreadable role may be any role, so then the user's roles count as unknown. */
function readRoles({ role, roleId, userRoles }: UserRecord): Pick<User, 'roleIds' | 'roleTypes'> {
	const isEmpty = userRoles === null || userRoles === undefined || userRoles === '';
	const rows: unknown[] = isEmpty ? [] : Array.isArray(userRoles) ? userRoles : [userRoles];
	const others = rows
		.filter((row) => typeof row !== 'object' || row === null || Object.keys(row).length > 0)
		.map((row) => readAs(roleShape, row));
	const main = { roleId: readAs(optionalId, roleId), roleType: readAs(optionalText, role) };
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
	const { userId: id, fields: given } = readAs(unreadableShape, row) ?? {};
	const fields = (readUserFields(given) ?? NO_FIELDS).values;
	const names = [fields.login, fields.email].flatMap((name) => (name ? [name.trim().toLowerCase()] : []));
	return { ...(id === undefined ? {} : { id }), why, names, fields };
}
