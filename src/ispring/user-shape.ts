import { z } from 'zod/v3';
import { readAnswer } from '../http/read-answer';
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
		.transform((status) => STATUS[String(status)] ?? 'unknown')
		.pipe(z.enum(['active', 'inactive', 'terminated'])),
	role: optionalText,
	roleId: optionalText,
	userRoles: z.array(roleShape).nullish(),
	fields: fieldsShape,
	groups: idsShape,
	subordination: z.object({ subordinationType: z.string(), supervisorId: optionalText }).nullish(),
});

const recordShape = z.object({ userId: idShape }).passthrough();

/** An account as the API gave it; only that it has an id is certain. */
export type UserRecord = z.output<typeof recordShape>;

/** @throws UnexpectedAnswerError when there is no account with an id */
export function toUserRecord(json: unknown, request: string): UserRecord {
	return readAnswer(recordShape, json, { system: 'iSpring Learn', request });
}

/** @throws UnexpectedAnswerError that names the first field that does not fit */
export function recordToUser(record: UserRecord, request: string): User {
	return toUser(readAnswer(userShape, record, { system: 'iSpring Learn', request }));
}

/**
 * Accounts of a list, each once; one that cannot be read stands apart and spoils nothing. Page by page: what a page was
 * read from can be forgotten then.
 */
export function gatherUsers(): { take(page: readonly unknown[]): void; list(): UserList } {
	const users = new Map<string, User>();
	const unreadable: UserList['unreadable'] = [];
	return {
		take(page) {
			for (const row of page) {
				const parsed = userShape.safeParse(row);
				if (parsed.success) users.set(parsed.data.userId, toUser(parsed.data));
				else unreadable.push(describeUnreadable(row, parsed.error));
			}
		},
		list: () => ({ users: [...users.values()], unreadable }),
	};
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
