import { z } from 'zod/v3';
import { createOnce } from '../../http/idempotency/create-once';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { findCreated, type ExistingEntries } from '../find-created';
import { nameShape } from '../name-shape';
import { readCreatedId } from '../read-created-id';
import { readPages } from '../paging/read-pages';
import { isSameId } from '../same-id';
import { idShape, optionalId, optionalText } from '../shapes';

export interface Department {
	id: string;
	name: string;
	/** Undefined for the account's root. */
	parentId?: string;
	/** The account's own code for it, if any. */
	code?: string;
}

/** Only what is given changes; an empty code removes the code. */
export interface DepartmentChanges {
	name?: string;
	parentDepartmentId?: string;
	code?: string;
}

/** Empty in some form for the root. An unreadable parent fails the list, because it would look like a second root. */
const parentShape = z.preprocess(
	(value) => (typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? null : value),
	z
		.string()
		.nullish()
		.transform((id) => optionalId.parse(id)),
);

const departmentShape = z.object({
	departmentId: idShape,
	name: nameShape,
	parentDepartmentId: parentShape,
	code: optionalText,
});

/**
 * All departments (docs/apis/ispring-learn.md#departments). Throws if one cannot be read, because users could
 * not be placed safely.
 *
 * @throws UnexpectedResponseError, IncompleteListError or another SyncError
 */
export async function readDepartments(transport: Transport): Promise<Department[]> {
	const rows = await readPages(transport, {
		path: '/departments',
		key: 'departments',
		idKey: 'departmentId',
		// The root always exists.
		isStrict: true,
	});
	const departments = new Map<string, Department>();
	for (const row of rows) {
		const {
			departmentId: id,
			name,
			parentDepartmentId: parentId,
			code,
		} = parseResponse(departmentShape, row, {
			system: 'iSpring Learn',
			request: 'GET /departments',
		});
		departments.set(id, {
			id,
			// No department has this name, so no user is put into it by mistake.
			name: name ?? id,
			...(parentId ? { parentId } : {}),
			// Blanks alone are no code.
			...(code?.trim() ? { code } : {}),
		});
	}
	return [...departments.values()];
}

/**
 * Creates a department under a parent, once, and returns its ID.
 *
 * @param before all departments that existed; needed to find the new one if iSpring Learn changes its name
 */
export async function createDepartment(
	transport: Transport,
	name: string,
	parentId: string,
	code = '',
	before?: ExistingEntries,
): Promise<string> {
	const find = async () => {
		const all = await readDepartments(transport);
		const beside = all.filter((one) => isSameId(one.parentId ?? '', parentId));
		return findCreated(beside, name, before)?.id ?? null;
	};
	return await createOnce({
		create: async () =>
			readCreatedId(
				await transport.request({
					method: 'POST',
					path: '/department',
					body: { name, parentDepartmentId: parentId, ...(code === '' ? {} : { code }) },
				}),
				'POST /department',
				'departmentId',
			),
		find,
		clock: transport.clock,
		counts: transport.counts,
	});
}

/** Updates only what is given (docs/apis/ispring-learn.md#departments). */
export async function updateDepartment(
	transport: Transport,
	id: string,
	changes: DepartmentChanges,
): Promise<void> {
	const path = `/department/${encodeURIComponent(id)}`;
	await transport.request({
		method: 'POST',
		path,
		body: { ...changes },
		repeatable: true,
		expectsJson: false,
	});
}

/**
 * Deletes an empty department (docs/apis/ispring-learn.md#departments). The response to a second deletion is not
 * documented, so after a lost response the list shows whether the department is gone.
 *
 * @throws RefusedError when it is not empty or does not exist
 */
export async function deleteDepartment(transport: Transport, id: string): Promise<void> {
	const path = `/department/${encodeURIComponent(id)}`;
	await createOnce<'gone'>({
		create: async () => {
			await transport.request({ method: 'DELETE', path, expectsJson: false });
			return 'gone';
		},
		find: async () =>
			(await readDepartments(transport)).some((one) => isSameId(one.id, id)) ? null : 'gone',
		clock: transport.clock,
		counts: transport.counts,
	});
}
